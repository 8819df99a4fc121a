/// Tells in which letters a file is written, where that is not plain Unicode, and proposes what was
/// meant. Knows no country: tables, readings and words come from the pack. Changes nothing without
/// saying so, and takes nothing for damaged that reads well as it is.
@NullMarked
package org.homeward.intake.model.letters;

import org.jspecify.annotations.NullMarked;
