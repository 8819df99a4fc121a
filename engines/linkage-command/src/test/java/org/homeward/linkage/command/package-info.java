@NullMarked
package org.homeward.linkage.command;

import org.jspecify.annotations.NullMarked;
