/// Loads and checks a country pack: units, agencies, code lists, law, published figures, file
/// headings, figure definitions, map, names and words.
///
/// Scope: pack folders in, an immutable [org.homeward.packs.CountryPack] out, or the full list of
/// what is wrong in them. Not here: anything that a country, a language or an agency would have to
/// be named for, any database, and any figure computed.
@NullMarked
package org.homeward.packs;

import org.jspecify.annotations.NullMarked;
