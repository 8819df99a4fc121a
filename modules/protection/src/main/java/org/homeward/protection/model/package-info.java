/// The file of a victim as this side knows it: coded, without a name.
@NullMarked
package org.homeward.protection.model;

import org.jspecify.annotations.NullMarked;
