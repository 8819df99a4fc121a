/// The use cases of intake: check, publish, withdraw and split a file; all or nothing.
@NullMarked
package org.homeward.intake.work;

import org.jspecify.annotations.NullMarked;
