@NullMarked
package org.homeward.intake.web;

import org.jspecify.annotations.NullMarked;
