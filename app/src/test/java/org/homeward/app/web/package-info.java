@NullMarked
package org.homeward.app.web;

import org.jspecify.annotations.NullMarked;
