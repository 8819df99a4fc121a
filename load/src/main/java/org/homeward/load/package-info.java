/// Many users at once, by a load generator that keeps to its rate however slow the answers are.
@NullMarked
package org.homeward.load;

import org.jspecify.annotations.NullMarked;
