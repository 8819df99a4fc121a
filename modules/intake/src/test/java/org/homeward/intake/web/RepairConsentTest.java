package org.homeward.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.UUID;
import org.homeward.access.web.Visitor;
import org.junit.jupiter.api.Test;

/// The fictional country has an old table of its own: the same code repairs it.
class RepairConsentTest {
    private static final String HEAD = "Record number,Name,Sex,Telephone,Date received";
    private static final String ANDOR = "R-1,Άντορ Άλμπερ,M,0912345678,17/05/2021";
    private static final String LUNA = "R-2,Λούνα Βόσκαρ,F,0912345679,18/05/2021";

    private final ImportWorld world = ImportWorld.quick();
    private final Visitor officer = world.officer(ImportWorld.REFUGE);

    private static String old(String text) {
        return new String(
                text.getBytes(Charset.forName("iso-8859-7")), Charset.forName("windows-1252"));
    }

    private UUID sent() {
        return world.send(officer, "victims", HEAD, old(ANDOR), old(LUNA));
    }

    @Test
    void theDryRunShowsTheLettersAsSentAndAsRepaired() {
        var page = world.show(officer, sent());

        assertThat(page)
                .contains("Letters to repair", "Old Far", old("Άντορ Άλμπερ"), "Άντορ Άλμπερ")
                .contains("name=\"repair\" type=\"checkbox\" value=\"old-far\"");
    }

    @Test
    void withoutTheOfficersTickNothingIsPublished() {
        var id = sent();

        var refused = world.upload.publish(officer, id, 0, "");
        var other = world.upload.publish(officer, id, 0, "utf8-1252");
        var told =
                Templates.render(
                        world.upload.show(officer, id, ErrorFilter.ALL, "repair_not_agreed"));

        assertThat(ImportWorld.target(refused))
                .isEqualTo("/import/uploads/" + id + "?outcome=repair_not_agreed");
        assertThat(ImportWorld.target(other)).endsWith("?outcome=repair_not_agreed");
        assertThat(told).contains("Nothing was published, because the letters of the file");
        assertThat(world.files.find(id)).isEmpty();
    }

    @Test
    void theReceiptSaysByWhichTableAndNoText() {
        var id = sent();

        var published = world.upload.publish(officer, id, 0, "old-far");
        var receipt = Templates.render(world.file.receipt(officer, id));

        assertThat(ImportWorld.target(published)).isEqualTo("/import/files/" + id);
        assertThat(receipt).contains("Letters repaired from", "Old Far").doesNotContain("Άντορ");
        assertThat(world.files.find(id).orElseThrow().repair()).isEqualTo("old-far");
    }

    @Test
    void aFileInUnicodeAsksForNothing() {
        var id = world.send(officer, "victims", HEAD, ANDOR, LUNA);

        assertThat(world.show(officer, id)).doesNotContain("name=\"repair\"");
        assertThat(ImportWorld.target(world.upload.publish(officer, id, 0, "")))
                .isEqualTo("/import/files/" + id);
    }
}
