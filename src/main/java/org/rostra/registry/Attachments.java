package org.rostra.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.files.FileRefused;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.files.NewFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of an account: what its forms ask for and what else belongs to its record. */
@Component
public class Attachments {
    /** The field for what no field of a form asks for. */
    public static final String OTHER = "attachments";

    /** A file as it comes in: the field that it answers, the name it has, its bytes. */
    public record Upload(String field, String name, InputStream content) {}

    /** A file to be given out: its name, its type and its bytes, which are what was taken in. */
    public record Opened(String name, String mediaType, InputStream content) {
        /** Writes the bytes out and closes them. */
        public void writeTo(OutputStream out) throws IOException {
            try (content) {
                content.transferTo(out);
            }
        }
    }

    private final KeptFiles files;
    private final AccountTable accounts;
    private final People people;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Attachments(KeptFiles files, AccountTable accounts, People people, Regulation regulation, Access access,
            Ledger ledger) {
        this.files = files;
        this.accounts = accounts;
        this.people = people;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Takes a file in for a field of the account's forms; its id is the answer to the field.
     *
     * @throws AttachmentRefused        if it is not taken
     * @throws IllegalArgumentException if no form has such a field
     */
    @Transactional
    public UUID add(Act act, UUID account, Upload upload) {
        access.check(act, Action.ATTACHMENT_ADD, Account.subject(account));
        return keep(act, shown(act, account), upload);
    }

    /** The same within an act that has been let pass already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(Act act, Account owner, Upload upload) {
        String field = upload.field();
        if (find(field).isEmpty()) {
            throw new IllegalArgumentException("no file field " + field);
        }
        try {
            KeptFile kept = files.keep(new NewFile(Ids.next(), upload.name(), act.person().orElseThrow(), act.at(),
                    Account.KIND, owner.id(), field), upload.content());
            ledger.record(act, Entry.of(owner.asSubject(), "account.attachment-added").with("file", kept.id())
                    .with("sha256", kept.hash().hex()).with("size", kept.size()).with("type", kept.kind().name())
                    .with("field", field).withheld("name", kept.name()));
            return kept.id();
        } catch (FileRefused refused) {
            throw new AttachmentRefused(refused, Optional.of(field));
        }
    }

    /** The files of an account in the order in which they came; none for one who may not read them. */
    @Transactional(readOnly = true)
    public List<Attachment> list(Act act, UUID account) {
        if (!access.may(act, Action.ATTACHMENT_READ, Account.subject(account))) {
            return List.of();
        }
        shown(act, account);
        List<KeptFile> kept = files.of(account);
        Map<UUID, String> names = people.names(kept.stream().map(KeptFile::sentBy).distinct().toList());
        return kept.stream().map(file -> new Attachment(file.id(), file.name(), file.size(),
                find(file.purpose()).map(FormPlan.Field::label), names.getOrDefault(file.sentBy(), ""),
                file.sentAt())).toList();
    }

    /** True if the act's person may add a file now; for the button. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Act act, UUID account) {
        return access.may(act, Action.ATTACHMENT_ADD, Account.subject(account));
    }

    /**
     * A file of the account, to be saved.
     *
     * @throws AttachmentRefused if its content is missing or altered
     */
    @Transactional(readOnly = true)
    public Opened open(Act act, UUID account, UUID file) {
        access.check(act, Action.ATTACHMENT_READ, Account.subject(account));
        shown(act, account);
        KeptFile kept = files.find(file)
                .filter(one -> one.subjectKind().equals(Account.KIND) && one.subject().equals(account))
                .orElseThrow(NotFound::new);
        try {
            return new Opened(kept.name(), kept.kind().mediaType(), files.open(kept));
        } catch (FileRefused refused) {
            throw new AttachmentRefused(refused, Optional.empty());
        }
    }

    /** A draft and its files are its applicant's alone. */
    private Account shown(Act act, UUID account) {
        return accounts.find(account).filter(one -> one.state() != AccountState.DRAFT
                || act.person().filter(person -> person.equals(one.createdBy())).isPresent())
                .orElseThrow(NotFound::new);
    }

    private Optional<FormPlan.Field> find(String field) {
        return regulation.forms().values().stream().flatMap(FormPlan::fields)
                .filter(one -> one.type() == FormPlan.Type.FILE && one.id().equals(field)).findFirst();
    }
}
