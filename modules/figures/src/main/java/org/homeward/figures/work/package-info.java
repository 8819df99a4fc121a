/// One class per thing that people do with figures.
@NullMarked
package org.homeward.figures.work;

import org.jspecify.annotations.NullMarked;
