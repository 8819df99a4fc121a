package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.homeward.access.Action;
import org.homeward.access.DataClass;
import org.homeward.access.Right;
import org.homeward.app.Server;
import org.homeward.app.command.CommandSocket;
import org.homeward.app.command.Commands;
import org.homeward.app.settings.Settings;
import org.homeward.app.settings.SettingsProblem;
import org.homeward.app.wiring.Rooms;
import org.homeward.intake.store.SqlWaitingUploads;
import org.homeward.journal.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Requests as they come when lines break, fingers are quick and people try what is not theirs:
/// over HTTP and over the socket of the command line.
class BadRequestsTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    @TempDir static Path folder;
    private static Rooms rooms;
    private static Server server;
    private static Visits visits;
    private static CommandSocket socket;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        rooms = DemoCountry.open(settings, (_, _) -> {});
        server = Server.start(rooms, DemoPages.class);
        visits = new Visits(server.address());
        socket = CommandSocket.listen(settings.data(), new Commands(rooms));
    }

    @AfterAll
    static void stop() {
        socket.close();
        server.close();
        rooms.close();
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingStarts() {
        var settings = Settings.demo("farland", server.port(), HOME);

        assertThatThrownBy(() -> Server.refusePortInUse(settings))
                .isInstanceOfSatisfying(
                        SettingsProblem.class,
                        problem ->
                                assertThat(problem.problem().key())
                                        .isEqualTo("app.start.port_in_use"));
    }

    @Test
    void twoClicksOnPublishPublishOnce() throws Exception {
        var officer = visits.signedIn("importing-officer");
        var upload = visits.send(officer, InventedRows.victims("DBL", 40), visits.csrf(officer));
        var token = visits.csrf(officer);
        var edition = visits.edition(officer, upload);
        var before = published();

        var clicks = fourClicks(() -> visits.post(officer, upload + "/publish", token, edition));
        var page = visits.get(officer, upload);

        assertThat(published()).isEqualTo(before + 1);
        assertThat(clicks).allSatisfy(it -> assertThat(it.statusCode()).isLessThan(400));
        assertThat(page.uri().getPath()).contains("/import/files/");
    }

    @Test
    void aSecondTabWithAnOldCheckPublishesNothing() throws Exception {
        var officer = visits.signedIn("importing-officer");
        var first = visits.send(officer, InventedRows.victims("TAB", 3), visits.csrf(officer));
        var second = visits.send(officer, InventedRows.victims("TUB", 3), visits.csrf(officer));
        var token = visits.csrf(officer);
        var edition = visits.edition(officer, first);
        var old = visits.edition(officer, second);
        visits.post(officer, first + "/publish", token, edition);
        visits.get(officer, first);
        var before = published();

        visits.post(officer, second + "/publish", token, old);
        var page = visits.get(officer, second).body();

        assertThat(published()).isEqualTo(before);
        assertThat(page).contains("/publish");
    }

    @Test
    void aQuestionThatCannotBeIsAnsweredWithOneThatCan() throws Exception {
        var statistician = visits.signedIn("statistician");
        var questions =
                List.of(
                        "figures/victims-identified?age_group=15-0",
                        "figures/victims-identified?period=0000",
                        "figures/victims-identified?period=2021-2015",
                        "figures/victims-identified?period=99999",
                        "picture?period=0005");

        for (var question : questions) {
            var answer = visits.get(statistician, question);
            assertThat(answer.statusCode()).as(question).isEqualTo(422);
            assertThat(answer.body()).as(question).contains("/figures");
        }
        assertThat(
                        visits.get(statistician, "figures/victims-identified?age_group=15-17")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void fourClicksOnProposeProposeOnce() throws Exception {
        var statistician = visits.signedIn("statistician");
        var token = visits.csrf(statistician);
        var id = UUID.randomUUID();
        var before = latest();

        var proposals = "figures/victims-identified/proposals";
        var question = "1&period=2021&proposal=" + id;
        var clicks = fourClicks(() -> visits.post(statistician, proposals, token, question));

        assertThat(clicks).allSatisfy(it -> assertThat(it.statusCode()).isLessThan(400));
        assertThat(latest()).isEqualTo(before + 1);
    }

    /// The answers to four clicks at once.
    private static List<HttpResponse<String>> fourClicks(Supplier<HttpResponse<String>> click) {
        var clicks =
                IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(click)).toList();
        return clicks.stream().map(CompletableFuture::join).toList();
    }

    private static long latest() {
        return rooms.foundation().journal().latest().value();
    }

    /// A curious officer types a name into an address; the log must not keep it.
    @Test
    void whatAVisitorTypesIntoAnAddressIsNeverLogged() throws Exception {
        var officer = visits.signedIn("importing-officer");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(heard);
        try {
            visits.get(officer, "import/uploads/Tran-Thi-Planted");
            visits.get(officer, "people/Tran-Thi-Planted");
            visits.get(officer, "Tran-Thi-Planted?upto=Tran-Thi-Planted&lang=Tran-Thi-Planted");
            root.warn("the positive control");
        } finally {
            root.detachAppender(heard);
        }

        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("the positive control")
                .noneMatch(message -> message.contains("Planted"));
    }

    @Test
    void aCharacterThatNoKeyboardTypesIsRefusedAtTheDoor() throws Exception {
        var client = visits.signedIn("case-supervisor");

        var searched = visits.post(client, "people/search", visits.csrf(client), "1&q=a%00b");

        assertThat(searched.statusCode()).isEqualTo(400);
        assertThat(searched.body()).contains("<h1");
    }

    @Test
    void withoutItsTokenAFormChangesNothingAndThePageSaysWhy() throws Exception {
        var officer = visits.signedIn("importing-officer");
        var upload = visits.send(officer, InventedRows.victims("CSR", 2), visits.csrf(officer));
        var before = published();

        var answer = visits.post(officer, upload + "/publish", "", visits.edition(officer, upload));
        var sent =
                visits.upload(
                        officer, UUID.randomUUID().toString(), InventedRows.victims("CS2", 2), "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing was changed");
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatIsSomebodyElsesLooksLikeWhatIsNotThere() throws Exception {
        var officer = visits.signedIn("importing-officer");
        var upload = visits.send(officer, InventedRows.victims("OWN", 2), visits.csrf(officer));
        var absent = "import/uploads/" + UUID.randomUUID();
        for (var role : List.of("statistician", "user-administrator", "statement-curator")) {
            var other = visits.signedIn(role);
            var token = visits.csrf(other);
            for (var path : List.of("", "/errors.xlsx", "/errors.csv", "/split/victims.xlsx")) {
                assertThat(visits.get(other, upload + path).statusCode()).isEqualTo(404);
                assertThat(visits.get(other, absent + path).statusCode()).isEqualTo(404);
            }
            for (var path : List.of("/publish", "/forget", "/stop")) {
                var theirs = visits.post(other, upload + path, token, "0");
                var none = visits.post(other, absent + path, token, "0");
                assertThat(theirs.statusCode()).isEqualTo(404);
                assertThat(Visits.withoutPath(theirs, upload))
                        .isEqualTo(Visits.withoutPath(none, absent));
            }
        }
        assertThat(visits.get(officer, upload).statusCode()).isEqualTo(200);
        assertThat(visits.get(officer, absent).statusCode()).isEqualTo(404);
        assertThat(visits.get(officer, "import/uploads/not-an-id").statusCode()).isIn(400, 404);
    }

    @Test
    void anUploadCutOffOnItsWayLeavesNothing() throws Exception {
        var officer = visits.signedIn("importing-officer");
        var token = visits.csrf(officer);
        int before = waiting();
        byte[] body =
                Visits.body(UUID.randomUUID().toString(), InventedRows.victims("CUT", 500), token);
        var head =
                "POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: "
                        + Visits.cookies(officer)
                        + "\r\nContent-Type: multipart/form-data; boundary="
                        + Visits.BOUNDARY
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        try (var line = new Socket("127.0.0.1", server.port())) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(body, 0, body.length / 2);
            line.getOutputStream().flush();
            line.shutdownOutput();
            line.getInputStream().readAllBytes(); // until the server has given the request up
        }

        assertThat(waiting()).isEqualTo(before);
        assertThat(visits.get(officer, "import").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyBeyondEveryLimitIsAnsweredWithWhatWasKept() throws Exception {
        var officer = visits.signedIn("importing-officer");
        int before = waiting();

        var answer =
                visits.upload(
                        officer,
                        UUID.randomUUID().toString(),
                        new byte[(int) (4 * Settings.USUAL_LARGEST_FILE) + 100],
                        visits.csrf(officer));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Nothing of the file was kept", "Split the file");
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void aFileCutOffOnTheSocketOfTheCommandLineIsNotTaken() throws Exception {
        var file = InventedRows.victims("SOC", 200);
        int whole = new String(file, StandardCharsets.UTF_8).indexOf("SOC-100,");
        long before = latest();
        int waiting = waiting();
        try (var channel = RawCommand.to(folder.resolve("data"))) {
            var out = RawCommand.begin(channel, file.length);
            out.write(file, 0, whole); // all of a hundred rows: a sound file, were it the file
            out.flush();
            channel.shutdownOutput();
            assertThat(Channels.newInputStream(channel).read()).isEqualTo(-1);
        }

        assertThat(latest()).isEqualTo(before);
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void whoGoesAwayBeforeTheAnswerFindsTheFileTakenOnce() throws Exception {
        var file = InventedRows.victims("GON", 60);
        var before = published();
        try (var channel = RawCommand.to(folder.resolve("data"))) {
            var out = RawCommand.begin(channel, file.length);
            out.write(file);
            out.flush();
        }
        new Commands(rooms).run(new Commands.Request("import", Map.of("kind", "victims"), file));
        var again =
                new Commands(rooms)
                        .run(new Commands.Request("import", Map.of("kind", "victims"), file));

        assertThat(published()).isEqualTo(before + 1);
        assertThat(again.text()).contains("0 new, 0 changed, 60 unchanged");
    }

    @Test
    void aMixedFileIsTakenApartOnTheCommandLine() {
        var mixed =
                "Record number,Name,Sex,Form of exploitation,Province,Date received,Arrested on,Shoe\n"
                        + "M-1,Lena Orsk,F,SEX,Vesmark,2021-06-01,,38\n"
                        + "S-1,Ivo Brandt,M,,Midholt,,2021-06-02,\n"
                        + "X-1,Una Voss,F,,Midholt,,,\n";
        long before = latest();

        var answer =
                new Commands(rooms)
                        .run(
                                new Commands.Request(
                                        "split",
                                        Map.of("name", "both.csv"),
                                        mixed.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isZero();
        assertThat(answer.files())
                .extracting(Commands.Written::name)
                .containsExactly("both.victims.xlsx", "both.suspects.xlsx");
        assertThat(answer.text()).contains("Shoe", ": 4", "Nothing was imported");
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void aDivisionThatDoesNotExistIsToldWithThoseThatDo() {
        var answer =
                new Commands(rooms)
                        .run(
                                new Commands.Request(
                                        "import",
                                        Map.of("kind", "victims", "regime", "forty"),
                                        InventedRows.victims("REG", 1)));

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text()).contains("five").contains("three");
    }

    @Test
    void theCommandShowsEachFieldOfARevisionAndItsWarnings() {
        var head = "record_number,name,sex,form,place,received_on,verified_on\n";
        imported(head + "REV-1,Lena Orsk,F,SEX,Vesmark,2021-06-01,2021-06-02\n");

        var answer = imported(head + "REV-1,Lena Orska,F,LAB,Vesmark,2021-06-01,2021-05-31\n");

        assertThat(answer.text())
                .contains("line 2, REV-1: Name: something else (sealed) → Lena Orska")
                .contains("REV-1: Form of exploitation: Sexual exploitation → Forced labour")
                .contains("Please check: Verified before received.")
                .contains("Published. Receipt: ")
                .doesNotContain("Lena Orsk\n");
        assertThat(answer.status()).isZero();
    }

    private static Commands.Answer imported(String csv) {
        return new Commands(rooms)
                .run(
                        new Commands.Request(
                                "import",
                                Map.of("kind", "victims", "language", "en"),
                                csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static long published() {
        return rooms.foundation().journal().after(new Position(0), 1_000_000).stream()
                .map(entry -> entry.occasion().kind())
                .filter("file-published"::equals)
                .count();
    }

    private static int waiting() {
        var users = new DemoUsers(rooms);
        var officer = users.user("importing-officer").orElseThrow().id();
        var uploads = new SqlWaitingUploads(rooms.foundation().database().client("intake"));
        return rooms.rights()
                .forService(Right.of(DataClass.I, Action.READ), "verification")
                .opening(() -> uploads.of(officer).size());
    }
}
