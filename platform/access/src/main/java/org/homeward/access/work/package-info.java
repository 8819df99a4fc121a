/// What can be done about users: one class per use case.
@NullMarked
package org.homeward.access.work;

import org.jspecify.annotations.NullMarked;
