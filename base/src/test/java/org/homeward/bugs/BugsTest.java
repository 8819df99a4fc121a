package org.homeward.bugs;

import static org.assertj.core.api.Assertions.assertThat;

import com.h3xstream.findsecbugs.injection.sql.SqlInjectionDetector;
import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// SpotBugs with FindSecBugs goes through every module in the build. Here it is tried on a planted
/// breach, with the excuses of this repository.
class BugsTest {
    private static final Path EXCUSES = Path.of("").toAbsolutePath().resolveSibling("spotbugs.xml");

    @Test
    void sqlThatWhatWasTypedGetsIntoIsFoundAndParametersAreNot() throws Exception {
        assertThat(found(PlantedQuery.class, BoundQuery.class))
                .containsExactly(
                        "SQL_INJECTION_JDBC in PlantedQuery",
                        "SQL_NONCONSTANT_STRING_PASSED_TO_EXECUTE in PlantedQuery");
    }

    private static List<String> found(Class<?>... among) throws Exception {
        var project = new Project();
        for (var type : among) {
            var name = type.getName().replace('.', '/') + ".class";
            project.addFile(place(type).resolve(name).toString());
        }
        Plugin.loadCustomPlugin(place(SqlInjectionDetector.class).toFile(), project);
        var reporter = new BugCollectionBugReporter(project);
        reporter.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
        try (var engine = new FindBugs2()) {
            engine.setProject(project);
            engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
            engine.setBugReporter(reporter);
            engine.setUserPreferences(UserPreferences.createDefaultUserPreferences());
            engine.addFilter(EXCUSES.toString(), false);
            engine.execute();
        }
        return reporter.getBugCollection().getCollection().stream()
                .map(BugsTest::words)
                .sorted()
                .toList();
    }

    private static String words(BugInstance bug) {
        return bug.getType() + " in " + bug.getPrimaryClass().getSimpleClassName();
    }

    /// The folder or the jar that a class is from.
    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
