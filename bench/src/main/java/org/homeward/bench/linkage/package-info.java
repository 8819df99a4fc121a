/// Accuracy, time and memory of linkage on sets whose truth is known.
@NullMarked
package org.homeward.bench.linkage;

import org.jspecify.annotations.NullMarked;
