@NullMarked
package org.homeward.protection.web;

import org.jspecify.annotations.NullMarked;
