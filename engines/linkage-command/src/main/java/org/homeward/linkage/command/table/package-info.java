@NullMarked
package org.homeward.linkage.command.table;

import org.jspecify.annotations.NullMarked;
