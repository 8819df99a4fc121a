@NullMarked
package org.homeward.planted.protection;

import org.jspecify.annotations.NullMarked;
