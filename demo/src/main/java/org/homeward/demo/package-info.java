/// The demonstration of a country: an invented history replayed through the real import path, and
/// one-click sign-in. Production never has this module on its class path.
@NullMarked
package org.homeward.demo;

import org.jspecify.annotations.NullMarked;
