@NullMarked
package org.homeward.planted.linkage.command;

import org.jspecify.annotations.NullMarked;
