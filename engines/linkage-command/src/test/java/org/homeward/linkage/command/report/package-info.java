@NullMarked
package org.homeward.linkage.command.report;

import org.jspecify.annotations.NullMarked;
