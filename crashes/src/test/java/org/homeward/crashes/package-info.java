/// Whole instances in processes of their own: killed in the midst of work, started as what they are
/// not. They take minutes, so they have a module of their own, which runs beside the journeys.
@NullMarked
package org.homeward.crashes;

import org.jspecify.annotations.NullMarked;
