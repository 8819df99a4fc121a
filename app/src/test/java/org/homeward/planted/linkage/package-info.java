@NullMarked
package org.homeward.planted.linkage;

import org.jspecify.annotations.NullMarked;
