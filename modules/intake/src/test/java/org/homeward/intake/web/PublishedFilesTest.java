package org.homeward.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.intake.model.SubmittedFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// What becomes of a file once it is published: found again, and taken back with a reason.
class PublishedFilesTest {
    private static final String HEAD = "Record number,Name,Sex,Telephone,Date received";
    private static final String MINA = "R-1,Mina Marker,F,0912345678,17/05/2021";

    private final ImportWorld world = ImportWorld.quick();

    @Test
    void aPublishedFileIsWithdrawnAfterAWordOnWhatItMeans() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA);
        world.upload.publish(officer, id, 0, "");

        var asked = Templates.render(world.withdrawal.ask(officer, id));
        var done = world.withdrawal.withdraw(officer, id, "wrong_rows");
        var again = world.withdrawal.withdraw(officer, id, "wrong_rows");
        var receipt = Templates.render(world.file.receipt(officer, id));

        assertThat(asked).contains("1 record that it began ends", "Keep the file");
        assertThat(ImportWorld.target(done)).isEqualTo(ImportWorld.target(again));
        assertThat(receipt)
                .contains("The file is withdrawn", "1 ended")
                .doesNotContain("Withdraw this file");
        assertThat(ImportWorld.target(world.withdrawal.ask(officer, id)))
                .isEqualTo("/import/files/" + id);
    }

    @Test
    void nothingIsWithdrawnWithoutAReason() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id = world.send(officer, "victims", HEAD, MINA);
        world.upload.publish(officer, id, 0, "");

        var refused = world.withdrawal.withdraw(officer, id, "");
        var invented = world.withdrawal.withdraw(officer, id, "because of Mina Marker");

        assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Templates.render(refused))
                .contains("href=\"#reason\"", "Choose why the file is withdrawn.");
        assertThat(Templates.render(invented)).doesNotContain("Mina");
        assertThat(world.files.find(id).orElseThrow().state())
                .isEqualTo(SubmittedFile.State.PUBLISHED);
        world.withdrawal.withdraw(officer, id, "sent_twice");
        assertThat(Templates.render(world.file.receipt(officer, id)))
                .contains("Its records came before, under other numbers");
    }

    @Test
    void aPublishedFileIsKnownByItsHalfYearAndNeverByItsName() {
        var officer = world.officer(ImportWorld.REFUGE);
        var id =
                world.send(
                        officer,
                        "victims",
                        HEAD,
                        MINA,
                        MINA.replace("R-1", "R-2").replace("17/05/2021", "12/2020"),
                        MINA.replace("R-1", "R-3").replace("17/05/2021", "01/2021"),
                        MINA.replace("R-1", "R-4").replace("17/05/2021", "2020"),
                        MINA.replace("R-1", "R-5").replace("17/05/2021", "2020"));
        world.upload.publish(officer, id, 0, "");

        var list = Templates.render(world.start.start(officer, 1, ""));
        var receipt = Templates.render(world.file.receipt(officer, id));

        assertThat(list).contains("first half of 2021", id.toString().substring(0, 8));
        assertThat(receipt).contains("first half of 2021");
        assertThat(list + receipt).doesNotContain("secret person name");
    }
}
