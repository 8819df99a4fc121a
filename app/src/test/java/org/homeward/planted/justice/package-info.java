@NullMarked
package org.homeward.planted.justice;

import org.jspecify.annotations.NullMarked;
