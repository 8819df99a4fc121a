/// Ids, periods and dates with precision, codes and text normal forms: what every room needs.
///
/// Scope: small value types without a database, a web or a country. Not here: anything that only
/// one
/// room uses, and any third-party library.
@NullMarked
package org.homeward.base;

import org.jspecify.annotations.NullMarked;
