/// Case files and suspects' files as this side knows them: coded, without a name.
@NullMarked
package org.homeward.justice.model;

import org.jspecify.annotations.NullMarked;
