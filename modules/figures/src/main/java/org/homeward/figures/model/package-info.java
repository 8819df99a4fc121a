/// What a figure is asked for and what it answers, without a database.
@NullMarked
package org.homeward.figures.model;

import org.jspecify.annotations.NullMarked;
