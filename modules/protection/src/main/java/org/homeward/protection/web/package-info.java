/// The list and the page of victims' files.
@NullMarked
package org.homeward.protection.web;

import org.jspecify.annotations.NullMarked;
