@NullMarked
package org.homeward.planted.people;

import org.jspecify.annotations.NullMarked;
