@NullMarked
package org.homeward.planted.base;

import org.jspecify.annotations.NullMarked;
