/// Copies of an instance that leave the machine sealed, and instances made from them: the data in
/// one bundle, the keys in another.
@NullMarked
package org.homeward.app.backup;

import org.jspecify.annotations.NullMarked;
