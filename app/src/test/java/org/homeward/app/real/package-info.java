@NullMarked
package org.homeward.app.real;

import org.jspecify.annotations.NullMarked;
