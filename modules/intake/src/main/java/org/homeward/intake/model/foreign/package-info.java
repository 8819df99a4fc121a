/// Tables that were made for another system, told in the headings and codes of ours.
@NullMarked
package org.homeward.intake.model.foreign;

import org.jspecify.annotations.NullMarked;
