/// The pages of the importing officer.
@NullMarked
package org.homeward.intake.web;

import org.jspecify.annotations.NullMarked;
