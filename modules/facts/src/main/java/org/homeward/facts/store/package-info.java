/// Facts in PostgreSQL.
@NullMarked
package org.homeward.facts.store;

import org.jspecify.annotations.NullMarked;
