/// Records of persons and the links between them in PostgreSQL, in the schema `people`.
@NullMarked
package org.homeward.people.store;

import org.jspecify.annotations.NullMarked;
