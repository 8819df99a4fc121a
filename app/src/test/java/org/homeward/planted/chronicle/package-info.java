@NullMarked
package org.homeward.planted.chronicle;

import org.jspecify.annotations.NullMarked;
