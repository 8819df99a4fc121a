/// Headings, codes, units and words of the country pack, as intake needs them.
@NullMarked
package org.homeward.intake.pack;

import org.jspecify.annotations.NullMarked;
