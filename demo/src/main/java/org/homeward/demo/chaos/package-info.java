/// Breaks an instance again and again while people work with it, and looks whether anything that
/// was acknowledged is lost. Only on demonstrations of its own, only on this machine.
@NullMarked
package org.homeward.demo.chaos;

import org.jspecify.annotations.NullMarked;
