/// Keys: the keystore outside the data folder, a key per person's record, sealing, pseudonyms.
///
/// Not here: which fields are sealed (the modules say so by their data classes).
@NullMarked
package org.homeward.access.keys;

import org.jspecify.annotations.NullMarked;
