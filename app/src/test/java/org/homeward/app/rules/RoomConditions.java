package org.homeward.app.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import org.jspecify.annotations.NullMarked;

/// Conditions that look at both ends of a dependency, or at the package of a type.
final class RoomConditions {
    private RoomConditions() {}

    /// Every dependency on a type of interest satisfies what is said of (origin, target).
    static ArchCondition<JavaClass> dependOn(
            DescribedPredicate<? super JavaClass> ofInterest,
            BiPredicate<JavaClass, JavaClass> satisfied) {
        return new ArchCondition<>("depend only where the house allows it") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass();
                    if (ofInterest.test(target) && !satisfied.test(origin, target)) {
                        events.add(
                                SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent();
                if (!marked) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " is not null-marked"));
                }
            }
        };
    }
}
