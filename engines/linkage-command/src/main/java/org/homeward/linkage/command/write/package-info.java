@NullMarked
package org.homeward.linkage.command.write;

import org.jspecify.annotations.NullMarked;
