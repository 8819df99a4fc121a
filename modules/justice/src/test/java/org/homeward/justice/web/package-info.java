@NullMarked
package org.homeward.justice.web;

import org.jspecify.annotations.NullMarked;
