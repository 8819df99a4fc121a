/// Spreadsheets and separated text as they come from outside, and as they go back. Everything that
/// comes in is hostile until read.
@NullMarked
package org.homeward.intake.sheet;

import org.jspecify.annotations.NullMarked;
