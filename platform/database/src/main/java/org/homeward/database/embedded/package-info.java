/// A PostgreSQL 18 that comes along with Homeward: unpacked, initialised, started and stopped
/// by it.
///
/// Scope: one durable server on the loopback address, for one data folder and one Homeward
/// process, and its copy to a moment. Not here: schemas, roles and connections, which are the same
/// for any PostgreSQL; sealing and keeping copies.
@NullMarked
package org.homeward.database.embedded;

import org.jspecify.annotations.NullMarked;
