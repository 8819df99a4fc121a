package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.homeward.access.DataClass;
import org.homeward.app.Refusals;
import org.homeward.app.command.CommandLineRoot;
import org.homeward.demo.Markers.Needle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that an instance leaves on the disk, byte by byte, while nobody is signed in: tables,
/// indexes, write-ahead log, statistics, read model, logs, temporary files, keys. Of many planted
/// values of the sealed classes none may stand there in any writing; what is not sealed must.
///
/// `-Dhomeward.markers=100000` plants as many; the build plants a few thousand.
class DumpTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String TABLES =
            """
            select format('%I.%I', schemaname, tablename)
              from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
            union all values ('pg_catalog.pg_stats'), ('pg_catalog.pg_class'),
                             ('pg_catalog.pg_stat_activity')
            """;

    private static final String COLUMNS =
            """
            select format('%s.%s,%s,%s', table_schema, table_name, column_name, data_type)
              from information_schema.columns
             where table_schema not in ('pg_catalog', 'information_schema', 'public', 'demo')
               and table_name <> 'flyway_schema_history'
            """;

    @TempDir private static Path folder;
    private static Path data = Path.of("");
    private static Instance instance;

    private final Markers markers = new Markers(Integer.getInteger("homeward.markers", 2_000));

    @BeforeAll
    static void start() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("tmp"));
        data = folder.resolve("data");
        System.setProperty("homeward.home", HOME.toString());
        instance =
                Instance.of(
                        java("org.homeward.demo.Demo", "--port", "0"), folder.resolve("log.txt"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        instance.close();
    }

    @Test
    void noSealedValueStandsAnywhereAndWhatIsOpenDoes() throws Exception {
        int half = markers.persons() / 2;
        sendFile("victims.csv", markers.file(true, 0, half), 0);
        sendFile("suspects.csv", markers.file(false, half, markers.persons()), 0);
        sendFile("refused-victims.csv", markers.refusedFile(), 1);
        somebodyEntitledLooksAndLeaves(instance.address());
        dump(folder.resolve("tmp/dump.txt"));

        var search = new ByteSearch(needles());
        for (var place : List.of("data", "data-keys", "tmp", "log.txt")) {
            search.folder(folder.resolve(place));
        }

        assertThat(search.found()).isEmpty();
        assertThat(search.records()).isEqualTo(markers.persons());
        assertThat(search.publics())
                .anyMatch(it -> it.startsWith("fact") && it.contains("dump.txt"))
                .anyMatch(it -> it.startsWith("definition") && it.contains("/postgres/"))
                .anyMatch(it -> it.startsWith("definition") && it.contains("dump.txt"));
        IO.println(
                "%d sealed markers planted, 0 found in %d MB; %d of %d open ones found"
                        .formatted(
                                markers.count(),
                                search.bytes() >> 20,
                                search.records(),
                                markers.persons()));
    }

    /// By `docs/data-classes.csv`, so that nobody adds a column without thinking about it.
    @Test
    void everyColumnHasAClassAndSealedOnesHoldBytesAlone() throws Exception {
        var classes = new TreeMap<String, DataClass>();
        var lines = Files.readAllLines(HOME.resolve("docs/data-classes.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var parts = line.split(",", 4);
            classes.put(parts[0] + "," + parts[1], DataClass.valueOf(parts[2]));
        }
        var without = new ArrayList<String>();
        try (var superuser = new Superuser(data, new SplittableRandom(1))) {
            for (var line : superuser.texts(COLUMNS)) {
                int end = line.lastIndexOf(',');
                var dataClass = classes.remove(line.substring(0, end));
                if (dataClass == null) {
                    without.add(line.substring(0, end));
                } else if (dataClass.isSealed()) {
                    assertThat(line).endsWith(",bytea");
                }
            }
        }
        assertThat(without).as("columns without a class: add them to the file").isEmpty();
        assertThat(classes).as("columns that are gone").isEmpty();
    }

    @Test
    void theLookFindsEveryWritingWhereverItStands() {
        var forms = Markers.needles();
        var random = new SplittableRandom(3);
        for (var form : forms) {
            var bytes = new byte[600];
            random.nextBytes(bytes);
            int at = random.nextInt(bytes.length - form.bytes().length);
            System.arraycopy(form.bytes(), 0, bytes, at, form.bytes().length);
            var search = new ByteSearch(forms);

            search.look("here", bytes, bytes.length);

            assertThat(search.found()).as(form.meaning()).contains(form.meaning() + " in here");
        }
        assertThat(forms).hasSizeGreaterThan(1_000);
    }

    private static List<Needle> needles() {
        var needles = new ArrayList<>(Markers.needles());
        needles.add(new Needle("fact", bytes("2021-06-15,DAY,")));
        needles.add(new Needle("definition", bytes("victims-identified")));
        return needles;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// As the command line sends it, from outside of everything that is looked through, to the
    /// process that serves.
    private void sendFile(String name, byte[] content, int status) throws Exception {
        var file = folder.resolve(name);
        Files.write(file, content);
        String[] typed = {
            "import",
            file.toString(),
            "--kind",
            name.contains("victims") ? "victims" : "suspects",
            "--country",
            "farland",
            "--data",
            data.toString(),
            "--language",
            "en"
        };
        assertThat(Refusals.on(new CommandLineRoot(), typed).execute(typed)).isEqualTo(status);
        Files.delete(file);
    }

    /// Opens persons by search, so that sealed values pass through pages, and signs out.
    private void somebodyEntitledLooksAndLeaves(String address) throws Exception {
        var visitor =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build();
        get(visitor, address + "demo/sign-in/case-supervisor");
        var form = get(visitor, address + "people/search");
        var found = post(visitor, address + "people/search", form, "q", Markers.name(7));
        assertThat(found).as("the values are there, for whoever may read").contains("/people/");
        get(visitor, address + "people/search?q=" + URLEncoder.encode("nothing", "UTF-8"));
        post(visitor, address + "sign-out", found, "x", "");
    }

    private static String get(HttpClient visitor, String address) throws Exception {
        return visitor.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static String post(
            HttpClient visitor, String address, String form, String field, String value)
            throws Exception {
        var token = TOKEN.matcher(form);
        assertThat(token.find()).as(form).isTrue();
        var body =
                field
                        + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return visitor.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /// All tables as text, as a logical backup has them: nothing is compressed or cut there.
    private static void dump(Path file) throws Exception {
        try (var superuser = new Superuser(data, new SplittableRandom(1));
                var out = Files.newBufferedWriter(file)) {
            superuser.run("analyze");
            superuser.run("checkpoint");
            for (var table : superuser.texts(TABLES)) {
                for (var row : superuser.texts("select t::text from " + table + " t")) {
                    out.write(row);
                    out.write('\n');
                }
            }
        }
    }

    /// A process that serves, and what it prints, kept in a file.
    private record Instance(Process process, Thread printing, String address) {
        private static final Pattern RUNS = Pattern.compile("Homeward runs at (\\S+)");

        static Instance of(Process process, Path log) throws Exception {
            var address = new CompletableFuture<String>();
            var printing = Thread.ofVirtual().start(() -> keep(process, log, address));
            return new Instance(process, printing, address.get(120, TimeUnit.SECONDS));
        }

        private static void keep(Process process, Path log, CompletableFuture<String> address) {
            try (var lines = process.inputReader(StandardCharsets.UTF_8);
                    var out = Files.newBufferedWriter(log)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    out.write(line + "\n");
                    out.flush();
                    var runs = RUNS.matcher(line);
                    if (runs.find()) {
                        address.complete(runs.group(1));
                    }
                }
                address.completeExceptionally(new AssertionError(Files.readString(log)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() throws InterruptedException {
            process.toHandle().destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
            printing.join();
        }
    }

    private static Process java(String main, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx600m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                                "-Dstdout.encoding=UTF-8",
                                "-Dfile.encoding=UTF-8",
                                "-Dhomeward.home=" + HOME,
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--country", "farland", "--data", data.toString(), "--language", "en"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
