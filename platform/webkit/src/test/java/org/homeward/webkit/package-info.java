/// Specimens of every component in two languages, rendered by the real templates.
@NullMarked
package org.homeward.webkit;

import org.jspecify.annotations.NullMarked;
