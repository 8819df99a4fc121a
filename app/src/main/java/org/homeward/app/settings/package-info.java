@NullMarked
package org.homeward.app.settings;

import org.jspecify.annotations.NullMarked;
