@NullMarked
package org.homeward.planted.protection.work;

import org.jspecify.annotations.NullMarked;
