package org.homeward.access.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.access.Action;
import org.homeward.access.DataClass;

/// Which right a page or form asks of the visitor. A handler without it is refused to everybody.
///
/// It opens the door only: what is read or changed behind it takes a grant of its own.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /// One of these classes, with the action.
    DataClass[] dataClass() default {};

    Action action() default Action.READ;

    /// The work that the visitor's role must be for, as the matrix file lists it; any, if empty.
    String purpose() default "";

    /// Whether the visitor must have proved only just now who they are: for what weighs so much
    /// that an unlocked screen or a stolen session should not be enough.
    boolean fresh() default false;

    /// Why everybody may come here; then nothing else is given.
    String open() default "";
}
