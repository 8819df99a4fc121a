@NullMarked
package org.homeward.app.wiring;

import org.jspecify.annotations.NullMarked;
