@NullMarked
package org.homeward.planted.figures;

import org.jspecify.annotations.NullMarked;
