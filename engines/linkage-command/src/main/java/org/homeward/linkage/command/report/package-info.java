/// What was done and how sure it is: numbers gathered from a run, and the page that shows them.
@NullMarked
package org.homeward.linkage.command.report;

import org.jspecify.annotations.NullMarked;
