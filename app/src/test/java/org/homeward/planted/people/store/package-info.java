@NullMarked
package org.homeward.planted.people.store;

import org.jspecify.annotations.NullMarked;
