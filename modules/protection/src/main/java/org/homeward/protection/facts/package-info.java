/// Turns the events of a victim's file into facts for statistics.
@NullMarked
package org.homeward.protection.facts;

import org.jspecify.annotations.NullMarked;
