@NullMarked
package org.homeward.intake;

import org.jspecify.annotations.NullMarked;
