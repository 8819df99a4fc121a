@NullMarked
package org.homeward.justice;

import org.jspecify.annotations.NullMarked;
