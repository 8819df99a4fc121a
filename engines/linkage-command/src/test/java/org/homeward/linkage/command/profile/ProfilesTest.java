package org.homeward.linkage.command.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.linkage.command.model.ProfileFormat;
import org.homeward.linkage.command.say.Refused;
import org.homeward.linkage.command.say.Words;
import org.homeward.linkage.command.table.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {
    @TempDir Path folder;

    private Map<String, String> recognised(String profile, String table) throws IOException {
        return Recognised.in(open(table), ProfileFormat.named(profile).roles(), Set.of("id"))
                .columns();
    }

    private CsvFile open(String table) throws IOException {
        return CsvFile.open(Files.writeString(folder.resolve("people.csv"), table));
    }

    private Bound bound(String profile, String table) throws IOException {
        var file = open(table);
        var named = ProfileFormat.named(profile);
        return Bound.of(named, Recognised.in(file, named.roles(), Set.of("id")), file.headings());
    }

    static List<String> profiles() {
        return ProfileFormat.known();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void isReadAndHasRolesComparisonsAndRules(String profile) {
        var named = ProfileFormat.named(profile);

        assertThat(named.roles().all().stream().map(Role::name)).doesNotHaveDuplicates();
        assertThat(named.comparisons()).hasSizeGreaterThan(5);
        assertThat(named.rules()).hasSizeGreaterThan(5);
    }

    @Test
    void headingsAreReadWithoutCapitalsMarksAndPunctuation() throws IOException {
        assertThat(
                        recognised(
                                "vn",
                                """
                                id,HỌ VÀ TÊN,Ngày sinh (dd/mm/yyyy),gioi_tinh,Số CMND/CCCD,SĐT,Tỉnh/Thành phố
                                1,Nguyễn Văn An,05/04/1999,Nam,012345678,0912345678,Hà Giang
                                """))
                .containsOnly(
                        Map.entry("full name", "HỌ VÀ TÊN"),
                        Map.entry("date of birth", "Ngày sinh (dd/mm/yyyy)"),
                        Map.entry("sex", "gioi_tinh"),
                        Map.entry("national id", "Số CMND/CCCD"),
                        Map.entry("phone", "SĐT"),
                        Map.entry("province", "Tỉnh/Thành phố"));
    }

    @Test
    void headingsInCamelCaseAndOfAVictimAreRead() throws IOException {
        assertThat(recognised("vn", "id,hoTen,NamSinh,Địa chỉ nạn nhân\n1,An,1999,Bản Phố\n"))
                .containsEntry("full name", "hoTen")
                .containsEntry("address", "Địa chỉ nạn nhân")
                .containsValue("NamSinh");
    }

    @Test
    void aNameInPartsIsPutTogether() throws IOException {
        var bound =
                bound(
                        "vn",
                        "id,Họ,Tên đệm,Tên,Ngày sinh,Tỉnh\n1,Nguyễn,Văn,An,05/04/1999,Hà Giang\n");

        assertThat(bound.made().getFirst().of()).containsExactly("Họ", "Tên đệm", "Tên");
        assertThat(bound.plan().comparisons().getFirst().column())
                .isEqualTo(bound.made().getFirst().name());
    }

    @Test
    void aDayOfBirthInThreeColumnsIsPutTogether() throws IOException {
        var bound =
                bound("vn", "id,Họ tên,Ngày sinh,Tháng sinh,Năm sinh\n1,Nguyễn Văn An,5,4,1999\n");

        assertThat(bound.made().getFirst().of())
                .containsExactly("Năm sinh", "Tháng sinh", "Ngày sinh");
    }

    @Test
    void ofAnAgeAndADayAYearOfBirthIsMade() throws IOException {
        var bound = bound("vn", "id,Họ tên,Tuổi,Ngày tiếp nhận\n1,Nguyễn Văn An,20,05/04/2019\n");

        var made = bound.made().getFirst();
        assertThat(made.make(column -> column.equals("Tuổi") ? "20" : "05/04/2019"))
                .isEqualTo("1999");
    }

    @Test
    void aHeadingOfWhichTheValuesSayOtherwiseIsPassedOver() throws IOException {
        assertThat(recognised("en", "id,first name,last name,by\n1,Ann,Lee,clerk 7\n"))
                .doesNotContainKey("year of birth");
        assertThat(recognised("en", "id,first name,last name,by\n1,Ann,Lee,1971\n"))
                .containsEntry("year of birth", "by");
    }

    @Test
    void whatIsComparedAsAWholeIsNotComparedInParts() throws IOException {
        var bound =
                bound("en", "id,full name,first name,surname,dob\n1,Ann Lee,Ann,Lee,1971-02-03\n");

        assertThat(bound.plan().comparisons().stream().map(one -> one.column()))
                .containsExactly("full name", "dob");
    }

    @Test
    void aTableOfWhichTooLittleIsRecognisedIsToldWhatIsUnderstood() {
        assertThatThrownBy(() -> bound("vn", "id,colour,size\n1,red,5\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.in(Words.in("en")))
                                        .contains(
                                                "date of birth (ngày tháng năm sinh)",
                                                "phone (số điện thoại)"));
    }

    @Test
    void anUnknownProfileIsToldWhichThereAre() {
        assertThatThrownBy(() -> ProfileFormat.named("xx"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.in(Words.in("en"))).contains("en, vn"));
    }
}
