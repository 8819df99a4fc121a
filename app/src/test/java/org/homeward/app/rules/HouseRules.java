package org.homeward.app.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// The rules of the house that can be seen in the byte code, for a tree of packages.
///
/// The tree is a parameter so that each rule can be run over a planted breach that it must catch.
record HouseRules(String root) {
    private static final List<String> MODULES =
            List.of("facts", "people", "intake", "protection", "justice", "figures");
    private static final List<String> ENGINES = List.of("chronicle", "linkage");
    private static final Set<String> BANNED_WORDS =
            Set.of(
                    "Manager",
                    "Helper",
                    "Util",
                    "Utils",
                    "Impl",
                    "Default",
                    "Abstract",
                    "Base",
                    "Processor",
                    "Data",
                    "Info",
                    "Common");
    private static final Set<String> UNWIRED_SOURCES =
            Set.of("now", "systemUTC", "systemDefaultZone", "randomUUID", "currentTimeMillis");

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("the wall", theWall("protection", "justice"));
        rules.put("the wall from its other side", theWall("justice", "protection"));
        rules.put("figures reach no person", figuresReachNoPerson());
        rules.put("other modules see only the root package", onlyTheRootPackage());
        rules.put("layers", layers());
        rules.put("model and work import no framework", noFrameworkInside());
        rules.put("engines stand alone", enginesStandAlone());
        rules.put("the linkage engine needs no library", linkageNeedsNoLibrary());
        rules.put("the linkage engine does not see its command", linkageSeesNoCommand());
        rules.put("the linkage command sees its engine alone", linkageCommandStandsAlone());
        rules.put("base stands alone", baseStandsAlone());
        rules.put("no cycles", noCycles());
        rules.put("SQL stays in the store", sqlStaysInTheStore());
        rules.put("only a grant clears for rows", onlyAGrantClearsForRows());
        rules.put("time and chance come in through constructors", noUnwiredTimeOrChance());
        rules.put("type names say what a thing is", namesSayWhatAThingIs());
        rules.put("packages are null-marked", packagesAreNullMarked());
        return rules;
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private ArchRule theWall(String side, String other) {
        return noClasses()
                .that(resideInAPackage(in(side)))
                .should()
                .dependOnClassesThat(resideInAPackage(in(other)))
                .allowEmptyShould(true)
                .because(side + " never sees " + other);
    }

    private ArchRule figuresReachNoPerson() {
        return noClasses()
                .that(resideInAPackage(in("figures")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                in("people"), in("intake"), in("protection"), in("justice")))
                .allowEmptyShould(true);
    }

    private ArchRule onlyTheRootPackage() {
        var rooms = new java.util.ArrayList<String>(MODULES);
        rooms.addAll(List.of("journal", "access"));
        var foreign =
                DescribedPredicate.describe(
                        "inside another room",
                        (JavaClass target) ->
                                rooms.stream().anyMatch(room -> isInside(room, target)));
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "are in a module",
                                (JavaClass c) -> MODULES.stream().anyMatch(m -> isIn(m, c))))
                .should(
                        RoomConditions.dependOn(
                                foreign,
                                (from, target) ->
                                        rooms.stream()
                                                .noneMatch(
                                                        room ->
                                                                isInside(room, target)
                                                                        && !isIn(room, from)
                                                                        && !shared(target))))
                .allowEmptyShould(true);
    }

    /// The web types of access that every page takes: the visitor and what a page requires.
    private boolean shared(JavaClass target) {
        return target.getPackageName().equals(root + ".access.web");
    }

    private boolean isIn(String room, JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root + "." + room) || name.startsWith(root + "." + room + ".");
    }

    private boolean isInside(String room, JavaClass type) {
        return type.getPackageName().startsWith(root + "." + room + ".");
    }

    private ArchRule layers() {
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "are in a layer of a module",
                                (JavaClass c) -> MODULES.stream().anyMatch(m -> isInside(m, c))))
                .should(
                        RoomConditions.dependOn(
                                DescribedPredicate.alwaysTrue(),
                                (from, target) -> {
                                    for (var module : MODULES) {
                                        if (isInside(module, from) && isInside(module, target)) {
                                            return allowed(
                                                    layer(module, from), layer(module, target));
                                        }
                                    }
                                    return true;
                                }))
                .allowEmptyShould(true);
    }

    private String layer(String module, JavaClass type) {
        var rest = type.getPackageName().substring((root + "." + module + ".").length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    /// `web → work → facts → model`, and `model ←` the adapters that fill its ports: `store` (SQL),
    /// `sheet`
    /// (files), `pack` (the country).
    private static boolean allowed(String from, String to) {
        return from.equals(to)
                || switch (from) {
                    case "model" -> false;
                    case "work" -> to.equals("model") || to.equals("facts");
                    case "store", "sheet", "pack", "facts" -> to.equals("model");
                    case "web" -> to.equals("work") || to.equals("model");
                    default -> false;
                };
    }

    private ArchRule noFrameworkInside() {
        return noClasses()
                .that(
                        DescribedPredicate.describe(
                                "are model or work",
                                (JavaClass c) ->
                                        MODULES.stream()
                                                .anyMatch(
                                                        m ->
                                                                isInside(m, c)
                                                                        && Set.of("model", "work")
                                                                                .contains(
                                                                                        layer(
                                                                                                m,
                                                                                                c)))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql.."))
                .allowEmptyShould(true);
    }

    private ArchRule enginesStandAlone() {
        return CompositeArchRule.of(ENGINES.stream().<ArchRule>map(this::standsAlone).toList());
    }

    private ArchRule standsAlone(String engine) {
        return noClasses()
                .that(resideInAPackage(in(engine)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..")
                                .and(DescribedPredicate.not(resideInAPackage(in(engine)))))
                .allowEmptyShould(true);
    }

    /// The packages below the engine's are rooms of their own: the command, and what else runs it.
    private ArchRule linkageNeedsNoLibrary() {
        return classes()
                .that(resideInAPackage(root + ".linkage"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                root + ".linkage..", "java..", "org.jspecify.annotations.."))
                .allowEmptyShould(true);
    }

    private ArchRule linkageSeesNoCommand() {
        return noClasses()
                .that(resideInAPackage(root + ".linkage"))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".linkage.*.."))
                .allowEmptyShould(true);
    }

    private ArchRule linkageCommandStandsAlone() {
        return noClasses()
                .that(resideInAPackage(in("linkage.command")))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        root + ".linkage", in("linkage.command")))))
                .allowEmptyShould(true);
    }

    private ArchRule baseStandsAlone() {
        return classes()
                .that(resideInAPackage(in("base")))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(in("base"), "java..", "org.jspecify.annotations.."))
                .allowEmptyShould(true);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /// Revisions, and the lists read from them, are the one store that two modules share without
    /// seeing each other (decision 0043).
    private ArchRule sqlStaysInTheStore() {
        return noClasses()
                .that(
                        resideInAPackage(root + "..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        root + ".*.store..",
                                                        in("database"),
                                                        in("chronicle"),
                                                        in("testkit"),
                                                        in("demo"),
                                                        in("bench"),
                                                        in("app"))))
                                .and(
                                        DescribedPredicate.not(
                                                JavaClass.Predicates.belongToAnyOf(
                                                        org.homeward.intake.LiveFiles.class,
                                                        org.homeward.intake.Revisions.class))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))
                .allowEmptyShould(true);
    }

    private ArchRule onlyAGrantClearsForRows() {
        return noClasses()
                .that(
                        resideInAPackage(root + "..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(in("access"), in("database")))))
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.assignableTo(org.homeward.database.Clearance.class))
                .allowEmptyShould(true)
                .because("the second wall opens for what the first one let through");
    }

    private ArchRule noUnwiredTimeOrChance() {
        var unwired =
                DescribedPredicate.describe(
                        "take time or chance from the machine",
                        (JavaMethodCall call) ->
                                UNWIRED_SOURCES.contains(call.getName())
                                        && call.getTarget().getRawParameterTypes().isEmpty()
                                        && List.of(
                                                        Clock.class,
                                                        Instant.class,
                                                        LocalDate.class,
                                                        LocalDateTime.class,
                                                        UUID.class,
                                                        System.class)
                                                .stream()
                                                .anyMatch(
                                                        t ->
                                                                call.getTargetOwner()
                                                                        .isEquivalentTo(t)));
        return noClasses()
                .that(
                        DescribedPredicate.not(
                                resideInAnyPackage(
                                        in("app"), in("demo"), in("bench"), in("testkit"))))
                .should()
                .callMethodWhere(unwired)
                .orShould()
                .callConstructor(Random.class)
                .allowEmptyShould(true);
    }

    private ArchRule namesSayWhatAThingIs() {
        var banned =
                DescribedPredicate.describe(
                        "have a word in their name that says nothing",
                        (JavaClass type) -> // a data class is a term of the classification of
                                // fields
                                !type.getSimpleName().equals("DataClass")
                                        && List.of(type.getSimpleName().split("(?=\\p{Lu})"))
                                                .stream()
                                                .anyMatch(BANNED_WORDS::contains));
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(banned))
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreNullMarked() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(RoomConditions.beNullMarked())
                .allowEmptyShould(true);
    }
}
