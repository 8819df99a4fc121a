/// Puts the rooms together: settings, wiring, command line, and the pages that belong to no room.
///
/// Scope: the only place that knows every module. Not here: any rule of the casework or of
/// statistics.
@NullMarked
package org.homeward.app;

import org.jspecify.annotations.NullMarked;
