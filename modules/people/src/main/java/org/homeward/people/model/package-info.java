/// What a record of a person is, when two are of one person, and the ports to where they are kept.
@NullMarked
package org.homeward.people.model;

import org.jspecify.annotations.NullMarked;
