@NullMarked
package org.homeward.linkage;

import org.jspecify.annotations.NullMarked;
