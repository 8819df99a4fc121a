/// The lists and pages of cases and suspects.
@NullMarked
package org.homeward.justice.web;

import org.jspecify.annotations.NullMarked;
