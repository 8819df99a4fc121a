/// What every chart promises.
@NullMarked
package org.homeward.webkit.chart;

import org.jspecify.annotations.NullMarked;
