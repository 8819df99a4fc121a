/// Pages of figures and pictures.
@NullMarked
package org.homeward.figures.web;

import org.jspecify.annotations.NullMarked;
