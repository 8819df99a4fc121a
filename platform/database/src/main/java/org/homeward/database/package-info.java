/// PostgreSQL for every room: where it is, one schema and role per module, transactions.
///
/// Scope: connecting as a module's role and as nothing more, migrations, transactions that span
/// modules, arrays for bulk inserts. Not here: any table, any row, and any knowledge of what
/// modules store. The server that comes along lives in [org.homeward.database.embedded].
@NullMarked
package org.homeward.database;

import org.jspecify.annotations.NullMarked;
