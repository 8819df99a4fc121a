@NullMarked
package org.homeward.intake.letters;

import org.jspecify.annotations.NullMarked;
