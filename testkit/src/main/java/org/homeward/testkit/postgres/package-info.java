/// Real PostgreSQL for tests, and a clock that tests move.
///
/// Scope: one server per test process, one database per test class. Not here: rows, worlds and
/// builders, which belong to the module that owns the tables; any test framework.
@NullMarked
package org.homeward.testkit.postgres;

import org.jspecify.annotations.NullMarked;
