/// The use cases: receiving and ending records, finding persons, linking and keeping apart.
@NullMarked
package org.homeward.people.work;

import org.jspecify.annotations.NullMarked;
