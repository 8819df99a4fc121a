@NullMarked
package org.homeward.linkage.command.model;

import org.jspecify.annotations.NullMarked;
