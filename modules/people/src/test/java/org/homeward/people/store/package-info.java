@NullMarked
package org.homeward.people.store;

import org.jspecify.annotations.NullMarked;
