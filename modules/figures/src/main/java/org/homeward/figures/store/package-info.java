/// Counts in the chronicle, and published figures in PostgreSQL.
@NullMarked
package org.homeward.figures.store;

import org.jspecify.annotations.NullMarked;
