/// Ready models that name roles instead of columns, and recognise by their headings which
/// columns of a table play them.
@NullMarked
package org.homeward.linkage.command.profile;

import org.jspecify.annotations.NullMarked;
