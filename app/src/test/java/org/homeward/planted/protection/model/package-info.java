@NullMarked
package org.homeward.planted.protection.model;

import org.jspecify.annotations.NullMarked;
