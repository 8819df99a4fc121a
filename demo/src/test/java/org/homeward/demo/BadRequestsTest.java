package org.homeward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/// Requests as they come when lines break, fingers are quick and people try what is not theirs;
/// over
/// HTTP and over the socket of the command line.
class BadRequestsTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final String BOUNDARY = "----cut-here";

    @TempDir static Path folder;
    private static Rooms rooms;
    private static Server server;
    private static CommandSocket socket;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Settings.demo("farland", 0, HOME)
                        .in(folder.resolve("data"), folder.resolve("keys"));
        rooms = DemoCountry.open(settings, (_, _) -> {});
        server = Server.start(rooms, DemoPages.class);
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
        var officer = signedIn("importing-officer");
        var upload = send(officer, file("DBL", 40), csrf(officer));
        var token = csrf(officer);
        var edition = edition(officer, upload);
        var before = published();

        var clicks =
                IntStream.range(0, 4)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        post(
                                                                officer,
                                                                upload + "/publish",
                                                                token,
                                                                edition)))
                        .toList();
        clicks.forEach(CompletableFuture::join);
        var page = get(officer, upload);

        assertThat(published()).isEqualTo(before + 1);
        assertThat(clicks).allSatisfy(it -> assertThat(it.join().statusCode()).isLessThan(400));
        assertThat(page.uri().getPath()).contains("/import/files/");
    }

    @Test
    void aSecondTabWithAnOldCheckPublishesNothing() throws Exception {
        var officer = signedIn("importing-officer");
        var first = send(officer, file("TAB", 3), csrf(officer));
        var second = send(officer, file("TUB", 3), csrf(officer));
        var token = csrf(officer);
        var edition = edition(officer, first);
        var old = edition(officer, second);
        post(officer, first + "/publish", token, edition);
        get(officer, first);
        var before = published();

        post(officer, second + "/publish", token, old);
        var page = get(officer, second).body();

        assertThat(published()).isEqualTo(before);
        assertThat(page).contains("/publish");
    }

    @Test
    void aQuestionThatCannotBeIsAnsweredWithOneThatCan() throws Exception {
        var statistician = signedIn("statistician");
        var questions =
                List.of(
                        "figures/victims-identified?age_group=15-0",
                        "figures/victims-identified?period=0000",
                        "figures/victims-identified?period=2021-2015",
                        "figures/victims-identified?period=99999",
                        "picture?period=0005");

        for (var question : questions) {
            var answer = get(statistician, question);
            assertThat(answer.statusCode()).as(question).isEqualTo(422);
            assertThat(answer.body()).as(question).contains("/figures");
        }
        assertThat(get(statistician, "figures/victims-identified?age_group=15-17").statusCode())
                .isEqualTo(200);
    }

    @Test
    void fourClicksOnProposeProposeOnce() throws Exception {
        var statistician = signedIn("statistician");
        var token = csrf(statistician);
        var id = UUID.randomUUID();
        var before = latest();

        var clicks =
                IntStream.range(0, 4)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        post(
                                                                statistician,
                                                                "figures/victims-identified/proposals",
                                                                token,
                                                                "1&period=2021&proposal=" + id)))
                        .toList();

        assertThat(clicks).allSatisfy(it -> assertThat(it.join().statusCode()).isLessThan(400));
        assertThat(latest()).isEqualTo(before + 1);
    }

    private static long latest() {
        return rooms.foundation().journal().latest().value();
    }

    /// A curious officer types a name into an address; the log must not keep it.
    @Test
    void whatAVisitorTypesIntoAnAddressIsNeverLogged() throws Exception {
        var officer = signedIn("importing-officer");
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(heard);
        try {
            get(officer, "import/uploads/Tran-Thi-Planted");
            get(officer, "people/Tran-Thi-Planted");
            get(officer, "Tran-Thi-Planted?upto=Tran-Thi-Planted&lang=Tran-Thi-Planted");
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
        var client = signedIn("case-supervisor");

        var searched = post(client, "people/search", csrf(client), "1&q=a%00b");

        assertThat(searched.statusCode()).isEqualTo(400);
        assertThat(searched.body()).contains("<h1");
    }

    @Test
    void withoutItsTokenAFormChangesNothingAndThePageSaysWhy() throws Exception {
        var officer = signedIn("importing-officer");
        var upload = send(officer, file("CSR", 2), csrf(officer));
        var before = published();

        var answer = post(officer, upload + "/publish", "", edition(officer, upload));
        var sent = upload(officer, UUID.randomUUID().toString(), file("CS2", 2), "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing was changed");
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatIsSomebodyElsesLooksLikeWhatIsNotThere() throws Exception {
        var officer = signedIn("importing-officer");
        var upload = send(officer, file("OWN", 2), csrf(officer));
        var absent = "import/uploads/" + UUID.randomUUID();
        for (var role : List.of("statistician", "user-administrator", "statement-curator")) {
            var other = signedIn(role);
            var token = csrf(other);
            for (var path : List.of("", "/errors.xlsx", "/errors.csv", "/split/victims.xlsx")) {
                assertThat(get(other, upload + path).statusCode()).isEqualTo(404);
                assertThat(get(other, absent + path).statusCode()).isEqualTo(404);
            }
            for (var path : List.of("/publish", "/forget", "/stop")) {
                var theirs = post(other, upload + path, token, "0");
                var none = post(other, absent + path, token, "0");
                assertThat(theirs.statusCode()).isEqualTo(404);
                assertThat(withoutPath(theirs, upload)).isEqualTo(withoutPath(none, absent));
            }
        }
        assertThat(get(officer, upload).statusCode()).isEqualTo(200);
        assertThat(get(officer, absent).statusCode()).isEqualTo(404);
        assertThat(get(officer, "import/uploads/not-an-id").statusCode()).isIn(400, 404);
    }

    @Test
    void anUploadCutOffOnItsWayLeavesNothing() throws Exception {
        var officer = signedIn("importing-officer");
        var token = csrf(officer);
        int before = waiting();
        byte[] body = body(UUID.randomUUID().toString(), file("CUT", 500), token);
        var head =
                "POST /import HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: "
                        + cookies(officer)
                        + "\r\nContent-Type: multipart/form-data; boundary="
                        + BOUNDARY
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
        assertThat(get(officer, "import").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyBeyondEveryLimitIsAnsweredWithWhatWasKept() throws Exception {
        var officer = signedIn("importing-officer");
        int before = waiting();

        var answer =
                upload(
                        officer,
                        UUID.randomUUID().toString(),
                        new byte[(int) (4 * Settings.USUAL_LARGEST_FILE) + 100],
                        csrf(officer));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Nothing of the file was kept", "Split the file");
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void aFileCutOffOnTheSocketOfTheCommandLineIsNotTaken() throws Exception {
        var file = file("SOC", 200);
        int whole = new String(file, StandardCharsets.UTF_8).indexOf("SOC-100,");
        var before = rooms.foundation().journal().latest();
        int waiting = waiting();
        try (var channel = socketOf()) {
            var out = command(channel, file.length);
            out.write(file, 0, whole); // all of a hundred rows: a sound file, were it the file
            out.flush();
            channel.shutdownOutput();
            assertThat(Channels.newInputStream(channel).read()).isEqualTo(-1);
        }

        assertThat(rooms.foundation().journal().latest()).isEqualTo(before);
        assertThat(waiting()).isEqualTo(waiting);
    }

    @Test
    void whoGoesAwayBeforeTheAnswerFindsTheFileTakenOnce() throws Exception {
        var file = file("GON", 60);
        var before = published();
        try (var channel = socketOf()) {
            var out = command(channel, file.length);
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
        var before = rooms.foundation().journal().latest();

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
        assertThat(rooms.foundation().journal().latest()).isEqualTo(before);
    }

    @Test
    void aDivisionThatDoesNotExistIsToldWithThoseThatDo() {
        var answer =
                new Commands(rooms)
                        .run(
                                new Commands.Request(
                                        "import",
                                        Map.of("kind", "victims", "regime", "forty"),
                                        file("REG", 1)));

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

    private static byte[] file(String prefix, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(
                        at ->
                                "%s-%d,%s %s,F,SEX,Vesmark,2021-06-15"
                                        .formatted(prefix, at, word(prefix.hashCode()), word(at)))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Record number,Name,Sex,Form of exploitation,Province,Date received\n",
                                "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String word(int number) {
        return Integer.toUnsignedString(number)
                .chars()
                .mapToObj(
                        digit ->
                                ""
                                        + "bdfgklmnrs".charAt(digit - '0')
                                        + "aeiouaeiou".charAt(digit - '0'))
                .collect(Collectors.joining());
    }

    private static SocketChannel socketOf() throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(folder.resolve("data/commands/socket")));
        return channel;
    }

    /// The beginning of an import as the command line sends it, up to the file.
    private static DataOutputStream command(SocketChannel channel, int size) throws IOException {
        var out = new DataOutputStream(Channels.newOutputStream(channel));
        out.writeUTF("import");
        out.writeInt(1);
        out.writeUTF("kind");
        out.writeUTF("victims");
        out.writeInt(size);
        return out;
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

    private static HttpClient signedIn(String role) throws Exception {
        var client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        assertThat(get(client, "demo/sign-in/" + role).statusCode()).isEqualTo(200);
        assertThat(get(client, "?lang=en").statusCode()).isEqualTo(200);
        return client;
    }

    private static HttpResponse<String> get(HttpClient client, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String csrf(HttpClient client) throws IOException, InterruptedException {
        return found("name=\"_csrf\" value=\"([^\"]+)\"", get(client, "account").body());
    }

    private static String edition(HttpClient client, String upload)
            throws IOException, InterruptedException {
        return found("name=\"edition\" value=\"([^\"]+)\"", get(client, upload).body());
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> post(
            HttpClient client, String path, String token, String edition) {
        var form = "_csrf=" + token + "&edition=" + edition;
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The address of the upload, once its check is there.
    private static String send(HttpClient client, byte[] file, String token) throws Exception {
        var id = UUID.randomUUID().toString();
        var answer = upload(client, id, file, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "import/uploads/" + id;
    }

    private static HttpResponse<String> upload(
            HttpClient client, String id, byte[] file, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "import"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body(id, file, token)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] body(String id, byte[] file, String token) {
        var body = new ByteArrayOutputStream();
        Map.of(
                        "_csrf", token,
                        "upload", id,
                        "kind", "victims",
                        "sentOn.day", "1",
                        "sentOn.month", "1",
                        "sentOn.year", "2022",
                        "regime", "")
                .forEach((name, value) -> part(body, name, value.getBytes(StandardCharsets.UTF_8)));
        part(body, "file\"; filename=\"victims.csv", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] value) {
        var head =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String cookies(HttpClient client) {
        var kept = (CookieManager) client.cookieHandler().orElseThrow();
        return kept.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// The page without what differs because the address or the token differs.
    private static String withoutPath(HttpResponse<String> answer, String path) {
        return answer.body()
                .replace(path, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("uploads(%2F|/)[0-9a-f-]{36}", "");
    }
}
