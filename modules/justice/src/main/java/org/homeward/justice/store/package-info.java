/// Cases, suspects and links of cases in PostgreSQL.
@NullMarked
package org.homeward.justice.store;

import org.jspecify.annotations.NullMarked;
