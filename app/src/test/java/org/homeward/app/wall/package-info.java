/// The second wall, seen from the database, with every room's real schema.
@NullMarked
package org.homeward.app.wall;

import org.jspecify.annotations.NullMarked;
