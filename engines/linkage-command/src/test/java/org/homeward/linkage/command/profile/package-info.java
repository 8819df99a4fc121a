@NullMarked
package org.homeward.linkage.command.profile;

import org.jspecify.annotations.NullMarked;
