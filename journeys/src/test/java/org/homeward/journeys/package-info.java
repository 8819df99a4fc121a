/// End-to-end stories in a real browser, one file per role, with accessibility checks.
@NullMarked
package org.homeward.journeys;

import org.jspecify.annotations.NullMarked;
