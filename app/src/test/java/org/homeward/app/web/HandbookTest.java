package org.homeward.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Matrix;
import org.homeward.access.Role;
import org.homeward.access.store.MatrixFile;
import org.homeward.app.wiring.ProductWords;
import org.homeward.base.Language;
import org.homeward.packs.InstalledWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever can be given a role finds in the handbook what it may do, in every language that the
/// handbook has.
class HandbookTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Path FOLDER = HOME.resolve("docs/handbook");

    @Test
    void everyRoleHasAPage() {
        assertThat(without(rolesOfTheMatrix())).isEmpty();
    }

    @Test
    void aRoleWithoutAPageIsCaught() {
        var roles = new TreeSet<>(rolesOfTheMatrix());
        roles.add("planted-role");

        assertThat(without(roles)).containsExactly("planted-role");
    }

    @Test
    void aRoleHasAPageOfItsOwnOrWaitsForOne() {
        assertThat(rolesOfTheMatrix()).containsAll(Handbook.ROLES_TO_COME);
        assertThat(Handbook.PAGES).doesNotContainAnyElementsOf(Handbook.ROLES_TO_COME);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageIsThereAndNoneIsForgottenInTheList(Language language) throws IOException {
        assertThat(names(FOLDER.resolve(language.tag())))
                .containsExactlyInAnyOrderElementsOf(
                        Handbook.PAGES.stream().map(it -> it + ".md").toList());
        assertThat(Handbook.PAGES.stream().map(it -> Handbook.page(it, language).heading()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void rolesThatWaitAreNamedAsTheProductNamesThem(Language language) {
        var words =
                InstalledWords.read(HOME.resolve("packs"), ProductWords.modules())
                        .in(language)
                        .orElseThrow();
        var page = Handbook.page("roles-to-come", language).body();

        assertThat(Handbook.ROLES_TO_COME)
                .allSatisfy(role -> assertThat(page).contains(words.text("access.role." + role)));
    }

    static List<Language> languages() throws IOException {
        return names(FOLDER).stream().map(Language::new).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> String.valueOf(it.getFileName())).toList();
        }
    }

    private static Set<String> rolesOfTheMatrix() {
        return MatrixFile.load().roles().stream()
                .map(Role::code)
                .filter(it -> !it.equals(Matrix.PUBLIC))
                .collect(Collectors.toSet());
    }

    /// Those that neither a page of their own nor the page of those that wait tells about.
    private static List<String> without(Set<String> roles) {
        return roles.stream()
                .filter(it -> !Handbook.PAGES.contains(it))
                .filter(it -> !Handbook.ROLES_TO_COME.contains(it))
                .toList();
    }
}
