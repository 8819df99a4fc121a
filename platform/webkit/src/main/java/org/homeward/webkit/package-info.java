/// The page shell, forms, components, problem pages and downloads that all pages share.
///
/// Scope: records of finished text that the templates in `src/main/jte` print, the stylesheet and
/// its
/// assets, and writing files safely. An empty text or list in a record means: leave that part out.
/// Not here: what a page says, who may see it, and anything that knows a country or a language.
@NullMarked
package org.homeward.webkit;

import org.jspecify.annotations.NullMarked;
