@NullMarked
package org.homeward.planted.protection.store;

import org.jspecify.annotations.NullMarked;
