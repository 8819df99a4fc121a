@NullMarked
package org.homeward.linkage.command.say;

import org.jspecify.annotations.NullMarked;
