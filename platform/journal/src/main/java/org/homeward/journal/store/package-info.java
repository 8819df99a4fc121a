/// The journal in PostgreSQL.
@NullMarked
package org.homeward.journal.store;

import org.jspecify.annotations.NullMarked;
