@NullMarked
package org.homeward.chronicle;

import org.jspecify.annotations.NullMarked;
