/// The tree over acts and the ids of acts, without a database.
@NullMarked
package org.homeward.journal.model;

import org.jspecify.annotations.NullMarked;
