/// Submitted files and sealed uploads in PostgreSQL.
@NullMarked
package org.homeward.intake.store;

import org.jspecify.annotations.NullMarked;
