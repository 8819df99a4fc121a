/// The register that agency files feed.
@NullMarked
package org.homeward.protection.work;

import org.jspecify.annotations.NullMarked;
