/// What a file of an agency is: cells, headings, rows, problems, and the ports that intake needs.
@NullMarked
package org.homeward.intake.model;

import org.jspecify.annotations.NullMarked;
