@NullMarked
package org.homeward.justice.model;

import org.jspecify.annotations.NullMarked;
