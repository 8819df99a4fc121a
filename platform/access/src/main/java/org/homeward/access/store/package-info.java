/// Where access keeps what it knows: the matrix file, and users in PostgreSQL.
@NullMarked
package org.homeward.access.store;

import org.jspecify.annotations.NullMarked;
