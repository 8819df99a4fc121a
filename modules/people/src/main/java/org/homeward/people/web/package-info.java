/// The pages: search, a person's record, and the review of links.
@NullMarked
package org.homeward.people.web;

import org.jspecify.annotations.NullMarked;
