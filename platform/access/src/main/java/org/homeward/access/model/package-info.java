/// Users and what is kept about them.
@NullMarked
package org.homeward.access.model;

import org.jspecify.annotations.NullMarked;
