/// The registers that agency files feed, and the matching of cases.
@NullMarked
package org.homeward.justice.work;

import org.jspecify.annotations.NullMarked;
