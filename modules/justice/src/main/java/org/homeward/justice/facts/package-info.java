/// Turns the stages of cases and the events of suspects into facts for statistics.
@NullMarked
package org.homeward.justice.facts;

import org.jspecify.annotations.NullMarked;
