package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.base.AgencyId;
import org.homeward.base.Problem;
import org.homeward.intake.Column;
import org.homeward.intake.FileSide;
import org.homeward.intake.Register;
import org.homeward.intake.Row;
import org.homeward.intake.RowProblem;
import org.homeward.intake.model.FileReader;
import org.homeward.intake.model.FileReading;
import org.homeward.intake.model.FileTerms;
import org.homeward.intake.model.Registers;
import org.homeward.intake.model.Sheet;
import org.homeward.intake.model.SheetLimits;
import org.homeward.intake.model.SheetReader;
import org.homeward.intake.model.foreign.Foreign;
import org.homeward.intake.pack.PackVocabulary;
import org.homeward.intake.sheet.AnySheetReader;
import org.homeward.journal.Recording;
import org.homeward.packs.CountryPack;
import org.homeward.packs.ExchangeWriter;
import org.homeward.packs.Words;
import org.homeward.protection.model.VictimColumns;
import org.junit.jupiter.api.Test;

/// Files of HTCDS 2.0 come in and go out by the profile of the pack.
class StandardTest {
    private static final CountryPack FARLAND = pack("farland");
    private static final Register VICTIMS = new Columns();

    /// Only the columns of the register.
    private record Columns() implements Register {
        @Override
        public String kind() {
            return "victims";
        }

        @Override
        public FileSide side() {
            return FileSide.PROTECTION;
        }

        @Override
        public List<Column> columns() {
            return VictimColumns.ALL;
        }

        @Override
        public List<RowProblem> problems(Row row, LocalDate sentOn) {
            return List.of();
        }

        @Override
        public List<Finding> assess(AgencyId agency, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Integer, List<Problem>> alike(AgencyId agency, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Written write(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void confirm(Recording recording, AgencyId agency, UUID file, List<Row> rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Written takeBack(Recording recording, UUID file) {
            throw new UnsupportedOperationException();
        }
    }

    private static CountryPack pack(String id) {
        return CountryPack.load(Path.of("../../packs"), id, Words.modules("packs", "intake"));
    }

    private static Sheet sheet(String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        var read = new AnySheetReader(SheetLimits.USUAL).read(bytes, List.of());
        return ((SheetReader.Reading.Read) read).sheet();
    }

    private static FileReading read(CountryPack pack, String... lines) {
        var vocabulary = new PackVocabulary(pack);
        var told = vocabulary.dialects().getFirst().tell(sheet(lines), VICTIMS).orElseThrow();
        var terms =
                new FileTerms(
                        pack.agencies().all().getFirst().id(),
                        "victims",
                        LocalDate.of(2021, 3, 1),
                        Optional.empty());
        return new FileReader(new Registers(List.of(VICTIMS)), vocabulary)
                .read(told.sheet(), VICTIMS, terms)
                .after(told);
    }

    private static FileReading read(String... lines) {
        return read(FARLAND, lines);
    }

    private static Map<String, String> row(String headings, String cells) {
        var reading =
                read(
                        "hw_RecordNumber,prs_FirstName,prs_SecondName,hw_Place," + headings,
                        "R-1,Lena,Vogt,FA3-1," + cells);
        assertThat(reading.problems())
                .extracting(problem -> problem.column() + " " + problem.problem().key())
                .isEmpty();
        return reading.rows().getFirst().cells();
    }

    @Test
    void anAgencysFileIsReadWithTheExactValuesOfTheStandard() {
        var reading =
                read(
                        "hw_RecordNumber,prs_FirstName,prs_MiddleName,prs_SecondName,prs_Birthdate,"
                                + "prs_Gender__c,prs_Citizenship,prs_MobilePhone,prs_MailingStreet,"
                                + "prs_MailingCity,vic_TypeOfExploitation,vic_TypeOfSexExploitation,"
                                + "hte_Country,hte_Type,org_ShippingState,cas_IncomingReferralDate,"
                                + "cas_CaseOwner,spl_Objectives,per_RoleInProcess,odd_Field",
                        "R-1,Lena,Ann,Vogt,1998-05-17,Feminine,XF,,Main Street 1,Vesmark,"
                                + "SexualExploitation,Prostitution,Norland,Exploitation,Vesmark,"
                                + "2021-02-01,Owner,Text,Smuggler,1");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows().getFirst().cells())
                .containsEntry("name", "Lena Ann Vogt")
                .containsEntry("sex", "F")
                .containsEntry("birth_date", "1998-05-17")
                .containsEntry("citizenship", "XF")
                .containsEntry("home_address", "Main Street 1, Vesmark")
                .containsEntry("form", "SEX_PROSTITUTION")
                .containsEntry("destination", "XN")
                .containsEntry("place", "FA3-1")
                .containsEntry("received_on", "2021-02-01");
        assertThat(reading.foreign().orElseThrow().fields())
                .contains(
                        new Foreign.Field("hte_Type", 1, new Foreign.Fate.Taken("destination")),
                        left("cas_CaseOwner", "other_record"),
                        left("spl_Objectives", "free_text"),
                        left("per_RoleInProcess", "other_side"),
                        left("odd_Field", "unknown_field"));
    }

    private static Foreign.Field left(String heading, String reason) {
        return new Foreign.Field(heading, 1, new Foreign.Fate.Left(reason));
    }

    /// Issue 28 of the standard: victims of scam compounds cannot be recorded.
    @Test
    void forcedCriminalityIsReadThoughTheStandardLacksItAndGoesOutAsOther() {
        var added = row("prs_Gender,vic_TypeOfExploitation", "Masculine,ForcedCriminality");
        var exact =
                row(
                        "prs_Gender,vic_TypeOfExploitation,hw_FormOfExploitation",
                        "Masculine,Other,CRIM_SCAM");

        assertThat(added).containsEntry("form", "CRIM");
        assertThat(exact).containsEntry("form", "CRIM_SCAM");
        assertThat(writer(FARLAND).row(Map.of("form", "CRIM_SCAM")))
                .containsEntry("vic_TypeOfExploitation", "Other")
                .containsEntry("hw_FormOfExploitation", "CRIM_SCAM");
    }

    /// `RestrictsMovement` stands in the definitions of the standard and not in its list.
    @Test
    void aValueThatTheListForgotIsAValue() {
        var field = writer(FARLAND).profile().field("vic_MethodsOfControl");

        assertThat(field.value("restricts movement")).contains("RestrictsMovement");
        assertThat(field.values()).doesNotContain("RestrictsMovement");
    }

    /// Almost nothing on perpetrators: what there is, is for the other side of the wall.
    @Test
    void whatIsSaidOfPerpetratorsIsNeverTakenIntoTheFileOfAVictim() {
        var profile = writer(FARLAND).profile();

        assertThat(profile.fields().keySet().stream().filter(it -> it.startsWith("per_")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(profile.left()).containsKey(it));
    }

    /// Issue 22: names are split as few languages split them.
    @Test
    void namesAreJoinedInTheOrderOfTheCountry() {
        var vn = pack("vn");
        var reading =
                read(
                        vn,
                        "hw_RecordNumber,prs_FirstName,prs_MiddleName,prs_SecondName,prs_Gender,"
                                + "vic_TypeOfExploitation,hw_Place,hw_ReceivedOn",
                        "R-1,Hòa,Thị,Nguyễn,Feminine,ForcedMarriage,Hà Giang,2021-02-01");

        assertThat(reading.rows().getFirst().cells()).containsEntry("name", "Nguyễn Thị Hòa");
    }

    /// No words for what is not known, a free text for a country, a slip of the pen in a value.
    @Test
    void missingValuesFreeCountriesAndTheSlipOfThePenAreTaken() {
        var row =
                row(
                        "prs_Gender,vic_TypeOfExploitation,prs_MobilePhone,prs_HomePhone,"
                                + "hte_Country,hte_Type,prs_Citizenship",
                        "NonSpecifiedUnknown,Servitude,-99,0912345678,NORLAND,Exploitation,N/A");
        var transit =
                row(
                        "prs_Gender,vic_TypeOfExploitation,hte_Country,hte_Type",
                        "Feminine,Servitude,Norland,Transit");

        assertThat(row)
                .containsEntry("sex", "U")
                .containsEntry("phone", "0912345678")
                .containsEntry("destination", "XN")
                .doesNotContainKey("citizenship");
        assertThat(transit).doesNotContainKey("destination");
        assertThat(writer(FARLAND).profile().field("vic_RelationshipToTrafficker").values())
                .contains("Unaquainted");
    }

    @Test
    void whoIsNoVictimIsLeftOutAndSeveralFormsAreSaid() {
        var reading =
                read(
                        "hw_RecordNumber,prs_FirstName,prs_SecondName,prs_Gender,"
                                + "vic_TypeOfExploitation,vic_TraffickingStatus,hw_Place",
                        "R-1,Lena,Vogt,Feminine,ForcedMarriage;ForcedLabour,"
                                + "ActualVictimOfTrafficking,FA3-1",
                        "R-2,Ian,Hass,Masculine,ForcedLabour,NotAVictimOfTrafficking,FA3-1");

        assertThat(reading.rows()).extracting(Row::recordNumber).containsExactly("R-1");
        assertThat(reading.rows().getFirst().cells()).containsEntry("form", "LAB");
        assertThat(reading.warnings().getFirst().problem())
                .isEqualTo(Problem.of("intake.problem.foreign_several", "ForcedMarriage"));
        assertThat(reading.foreign().orElseThrow().leftOut()).containsExactly(3);
    }

    @Test
    void aValueThatNobodyKnowsIsRefusedWithItsLine() {
        var reading =
                read(
                        "hw_RecordNumber,prs_FirstName,prs_SecondName,prs_Gender,"
                                + "vic_TypeOfExploitation,hw_Place",
                        "R-1,Lena,Vogt,Feminine,Weaving,FA3-1");

        assertThat(reading.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 form");
    }

    private static ExchangeWriter writer(CountryPack pack) {
        return new ExchangeWriter(pack, pack.exchangeProfiles().getFirst());
    }

    @Test
    void everyCodeThatGoesOutComesBackAsItself() {
        var writer = writer(FARLAND);
        var rows = new ArrayList<Map<String, String>>();
        for (var form : FARLAND.codes("exploitation_form").entries()) {
            for (var sex : FARLAND.codes("sex_statistical").entries()) {
                var row = new LinkedHashMap<String, String>();
                row.put("record_number", "x-" + rows.size());
                row.put("name", "A B");
                row.put("sex", sex.code());
                row.put("age", "17");
                row.put("ethnicity", turn("ethnic_group", rows.size()));
                row.put("form", form.code());
                row.put("place", "FA3-1");
                row.put("destination", turn("country", rows.size()));
                row.put("border", turn("border", rows.size()));
                row.put("received_on", "2021-02");
                row.put("received_in", "FA3-2");
                row.put("identified_on", "2021-02");
                rows.add(row);
            }
        }

        var told = rows.stream().map(row -> named(writer.row(row))).toList();
        var back = read(csv(told));

        assertThat(back.problems()).isEmpty();
        assertThat(back.rows().stream().map(Row::cells).toList())
                .containsExactlyElementsOf(rows.stream().map(Map::copyOf).toList());
        for (var row : told) {
            row.forEach(
                    (field, value) -> {
                        var values = writer.profile().field(field).values();
                        assertThat(values.isEmpty() || values.contains(value)).isTrue();
                    });
        }
    }

    /// One code of a list after the other, round and round.
    private static String turn(String list, int place) {
        var entries = FARLAND.codes(list).entries();
        return entries.get(place % entries.size()).code();
    }

    /// A name never goes out; to come in, a row needs one.
    private static Map<String, String> named(Map<String, String> row) {
        var named = new LinkedHashMap<>(row);
        named.put("prs_FirstName", "A");
        named.put("prs_SecondName", "B");
        return named;
    }

    private static String[] csv(List<Map<String, String>> rows) {
        var fields = new LinkedHashSet<String>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        var lines = new ArrayList<String>();
        lines.add(String.join(",", fields));
        for (var row : rows) {
            lines.add(
                    fields.stream()
                            .map(field -> row.getOrDefault(field, ""))
                            .collect(Collectors.joining(",")));
        }
        return lines.toArray(String[]::new);
    }

    /// As it goes out, written out by hand.
    @Test
    void aRowGoesOutInTheWordsOfTheStandard() {
        var row =
                writer(FARLAND)
                        .row(
                                Map.of(
                                        "record_number", "a1b2c3-1",
                                        "sex", "X",
                                        "form", "SEX_REMOTE",
                                        "place", "FA3-1",
                                        "destination", "XN",
                                        "received_on", "2021-02",
                                        "identified_on", "2021-02-17"));

        assertThat(row.toString())
                .isEqualTo(
                        "{org_ShippingState=Βέσμαρκ, prs_Gender=NonConforming,"
                                + " vic_TraffickingStatus=ActualVictimOfTrafficking,"
                                + " vic_TypeOfExploitation=SexualExploitation,"
                                + " vic_TypeOfSexExploitation=RemoteInteractiveServices,"
                                + " hte_Country=XN, hte_Type=Exploitation,"
                                + " hw_RecordNumber=a1b2c3-1, hw_FormOfExploitation=SEX_REMOTE,"
                                + " hw_Place=FA3-1, hw_Destination=XN, hw_ReceivedOn=2021-02,"
                                + " hw_IdentifiedOn=2021-02-17}");
    }

    @Test
    void theWholeStandardIsThere() {
        var fields = writer(FARLAND).profile().fields().values();

        assertThat(fields.stream().filter(it -> !it.name().startsWith("hw_"))).hasSize(84);
    }
}
