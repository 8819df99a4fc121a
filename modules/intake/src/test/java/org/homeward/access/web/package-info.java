@NullMarked
package org.homeward.access.web;

import org.jspecify.annotations.NullMarked;
