/// Signing in, the visitor of a page, what each page requires, and the pages about users.
@NullMarked
package org.homeward.access.web;

import org.jspecify.annotations.NullMarked;
