/// Speed and memory of the product as its users meet it, measured on whole processes.
@NullMarked
package org.homeward.bench;

import org.jspecify.annotations.NullMarked;
