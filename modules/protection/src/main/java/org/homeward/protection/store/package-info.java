/// Victims' files in PostgreSQL.
@NullMarked
package org.homeward.protection.store;

import org.jspecify.annotations.NullMarked;
