/// Charts and maps as drawings: no script, no inline style, legible in print and on a phone.
///
/// Scope: immutable inputs with finished words are laid out as a [Scene], which is written as SVG
/// or
/// painted as PNG. Every chart has a title and a description; nothing is told by colour alone.
/// Not here: where numbers come from, and which of them may be shown.
@NullMarked
package org.homeward.webkit.chart;

import org.jspecify.annotations.NullMarked;
