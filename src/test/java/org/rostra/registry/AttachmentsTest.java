package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.files.FileRefused.Reason;
import org.rostra.files.Samples;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.security.House;

class AttachmentsTest {
    private static final byte[] PROOF = Samples.pdf("proof");
    private static House house;
    private static University school;
    private static Attachments attachments;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        school = new University(house);
        attachments = house.bean(Attachments.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theAnswerToAFileFieldIsTheAttachmentItself() throws IOException {
        UUID account = draft();
        UUID file = add("custodian", account, "existing-proof", "开通证明.pdf");
        school.save("custodian", account, Map.of("existing-proof", List.of(file.toString())));
        Attachment only = attachments.list(school.by("custodian"), account).getFirst();
        assertThat(only.id()).isEqualTo(file);
        assertThat(only.name()).isEqualTo("开通证明.pdf");
        assertThat(only.field().orElseThrow().zh()).isEqualTo("原开通证明材料");
        var bytes = new ByteArrayOutputStream();
        attachments.open(school.by("custodian"), account, file).writeTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(PROOF);
    }

    @Test
    void theLedgerKnowsTheContentByItsHashAndTheNameOnlyBehindACommitment() {
        UUID account = draft();
        add("custodian", account, Attachments.OTHER, "王某的说明.pdf");
        Event written = house.bean(Ledger.class).historyOf(Account.subject(account)).getLast();
        assertThat(written.type()).isEqualTo("account.attachment-added");
        assertThat(written.inputs()).containsKeys("sha256", "size", "field", "file");
        assertThat(written.inputs().toString()).doesNotContain("王某");
        assertThat(written.withheld()).containsKey("name");
    }

    @Test
    void aDraftAndItsFilesAreItsApplicantsAlone() {
        UUID account = draft();
        UUID file = add("custodian", account, Attachments.OTHER, "a.pdf");
        for (String other : List.of("clerk", "stranger", "librarian")) {
            assertThatExceptionOfType(NotFound.class).as(other)
                    .isThrownBy(() -> attachments.open(school.by(other), account, file));
            assertThatExceptionOfType(NotFound.class).as(other)
                    .isThrownBy(() -> add(other, account, Attachments.OTHER, "b.pdf"));
        }
    }

    @Test
    void whoDecidesReadsTheFilesAndStrangersFindNothing() {
        UUID account = draft();
        UUID file = add("custodian", account, Attachments.OTHER, "a.pdf");
        school.submit("custodian", account);
        assertThat(attachments.open(school.by("clerk"), account, file).name()).isEqualTo("a.pdf");
        assertThat(attachments.list(school.by("stranger"), account)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attachments.open(school.by("stranger"), account, file));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> add("leader", account, Attachments.OTHER, "b.pdf"));
        UUID another = draft();
        assertThatExceptionOfType(NotFound.class).as("a file of another account")
                .isThrownBy(() -> attachments.open(school.by("custodian"), another, file));
    }

    @Test
    void sentTwiceItIsTakenOnce() {
        UUID account = draft();
        Act act = school.by("custodian");
        attachments.add(act, account,
                new Attachments.Upload(Attachments.OTHER, "a.pdf", new ByteArrayInputStream(PROOF)));
        assertThatExceptionOfType(Repeated.class).isThrownBy(
                () -> attachments.add(act, account,
                        new Attachments.Upload(Attachments.OTHER, "a.pdf", new ByteArrayInputStream(PROOF))));
        assertThat(attachments.list(school.by("custodian"), account)).hasSize(1);
    }

    @Test
    void whatIsNotTakenSaysWhyAndWhatToDo() {
        UUID account = draft();
        assertThatExceptionOfType(AttachmentRefused.class)
                .isThrownBy(() -> add("custodian", account, Attachments.OTHER, "a.docx"))
                .matches(refused -> refused.reason() == Reason.NOT_WHAT_IT_CLAIMS && refused.next().isPresent());
        assertThatIllegalArgumentException().isThrownBy(() -> add("custodian", account, "reason", "a.pdf"));
        assertThat(attachments.list(school.by("custodian"), account)).isEmpty();
    }

    private static UUID draft() {
        return school.draft("custodian", "LIB", "湖南财院图书馆", "weibo");
    }

    private static UUID add(String person, UUID account, String field, String name) {
        return attachments.add(school.by(person), account,
                new Attachments.Upload(field, name, new ByteArrayInputStream(PROOF)));
    }
}
