@NullMarked
package org.homeward.app.command;

import org.jspecify.annotations.NullMarked;
