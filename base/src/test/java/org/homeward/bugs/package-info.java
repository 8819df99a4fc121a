/// That the search for bugs finds one.
@NullMarked
package org.homeward.bugs;

import org.jspecify.annotations.NullMarked;
