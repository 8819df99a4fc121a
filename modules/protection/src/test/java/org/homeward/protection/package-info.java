@NullMarked
package org.homeward.protection;

import org.jspecify.annotations.NullMarked;
