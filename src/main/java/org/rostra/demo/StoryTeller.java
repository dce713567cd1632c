package org.rostra.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.rostra.calendar.Calendars;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseFile.Channel;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Applications;
import org.rostra.registry.Attachments;
import org.rostra.registry.FileAccount;
import org.rostra.registry.LapseApprovals;
import org.rostra.registry.SubmitApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lives one account through, as its people would: every deed by a face, at its own instant. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class StoryTeller {
    private static final int LAPSE_DAYS = 65;

    private final Phrases phrases = new Phrases();
    private final Paper paper;
    private final Deciders deciders;
    private final Applications applications;
    private final SubmitApplication submit;
    private final FileAccount file;
    private final LapseApprovals lapse;
    private final Procedures procedures;
    private final Accounts accounts;
    private final Attachments attachments;
    private final Calendars calendars;

    StoryTeller(Paper paper, Deciders deciders, Applications applications, SubmitApplication submit, FileAccount file,
            LapseApprovals lapse, Procedures procedures, Accounts accounts, Attachments attachments,
            Calendars calendars) {
        this.paper = paper;
        this.deciders = deciders;
        this.applications = applications;
        this.submit = submit;
        this.file = file;
        this.lapse = lapse;
        this.procedures = procedures;
        this.accounts = accounts;
        this.attachments = attachments;
        this.calendars = calendars;
    }

    void tell(Story story, UUID clerk, Random random, Instant now) {
        try {
            new Telling(story, clerk, new Pace(calendars.current(), random, now, story.ago())).run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("demo account " + story.row().cells(), e);
        }
    }

    /** One story on its way. */
    private final class Telling {
        private final Story story;
        private final UUID clerk;
        private final Pace pace;
        private final UUID applicant;
        private final Set<UUID> parties;
        private final UUID id;
        private final Subject subject;

        Telling(Story story, UUID clerk, Pace pace) {
            this.story = story;
            this.clerk = clerk;
            this.pace = pace;
            this.applicant = paper.person(story.row().get("applicant")).id();
            this.parties = story.row().find("second").map(number -> Set.of(applicant, paper.person(number).id()))
                    .orElse(Set.of(applicant));
            this.id = applications.start(own(pace.next(0)), story.personal());
            this.subject = new Subject(Account.KIND, id);
        }

        void run() {
            write();
            if (story.end() == Story.End.DRAFT) {
                return;
            }
            submit.submit(own(pace.soon()), id);
            returnOnce();
            switch (story.end()) {
                case DRAFT -> throw new IllegalStateException();
                case WAITING -> approve(story.steps());
                case RETURNED -> turn("returned", false);
                case REFUSED -> turn("refused", true);
                case WITHDRAWN -> procedures.withdraw(own(pace.next(1)), deciders.open(subject).id(),
                        phrases.get("withdraw"));
                case APPROVED -> approve(story.steps());
                case LAPSED -> {
                    approve(story.steps());
                    LocalDate today = LocalDate.ofInstant(pace.soon(), Act.ZONE);
                    lapse.lapse(Act.bySystem(pace.on(today.plusDays(LAPSE_DAYS))));
                }
                case FILING -> fileBack();
                case RUNNING -> {
                    fileBack();
                    approve(story.steps());
                }
            }
            finish();
        }

        private void write() {
            applications.save(own(pace.soon()), id, story.personal()
                    ? paper.personal(story.row(), LocalDate.ofInstant(pace.soon(), Act.ZONE))
                    : paper.application(story.row()));
        }

        /** Opens the account on the platform and files it back; a personal one was filed with its only form. */
        private void fileBack() {
            if (!story.personal()) {
                approve(Integer.MAX_VALUE);
                Instant opened = pace.next(1);
                file.file(own(pace.soon()), id, paper.filing(story.row(), LocalDate.ofInstant(opened, Act.ZONE)));
            }
        }

        /** Approves step after step, until the case ends, the story stops, or an empty seat waits. */
        private void approve(int steps) {
            boolean went = true;
            for (int done = 0; done < steps && went && procedures.findOpenAbout(subject).isPresent(); done++) {
                CaseFile open = deciders.open(subject);
                Verb verb = new Verb.Approve(phrases.get(open.isLastStep() ? "approve.decide" : "approve.check"));
                String[] record = story.note("recorded").orElse(new String[0]);
                if (record.length > 0 && open.isLastStep() && !filing(open)) {
                    deciders.record(subject, clerk, Channel.valueOf(record[0]), record[1],
                            new Verb.Approve(phrases.get("recorded")), pace.next(2));
                } else {
                    went = deciders.decide(subject, parties, filing(open) ? filed() : verb, pace.next(1));
                }
            }
        }

        private Verb filed() {
            return new Verb.Approve(phrases.get("approve.file"));
        }

        private boolean filing(CaseFile open) {
            return open.procedure().startsWith("file-");
        }

        private void returnOnce() {
            if (story.end() != Story.End.RETURNED && story.note("returned").isPresent()) {
                turn("returned", false);
                write();
                submit.submit(own(pace.next(1)), id);
            }
        }

        private void turn(String note, boolean refused) {
            String[] why = story.note(note).orElseThrow();
            List<String> reasons = List.of(why[0]);
            deciders.decide(subject, parties,
                    refused ? new Verb.Refuse(reasons, why[1]) : new Verb.Return(reasons, why[1]), pace.next(1));
        }

        private void finish() {
            story.note("file").ifPresent(_ -> attach());
            story.note("remark").ifPresent(text -> accounts.remark(Deed.by(clerk, pace.soon()), id, text[0]));
            int urged = story.note("urged").map(times -> Integer.parseInt(times[0])).orElse(0);
            for (int i = 0; i < urged; i++) {
                procedures.urge(own(pace.next(2)), deciders.open(subject).id());
            }
        }

        private void attach() {
            try (InputStream certificate = Row.open("certificate.pdf")) {
                attachments.add(own(pace.soon()), id,
                        new Attachments.Upload(Attachments.OTHER, phrases.get("certificate"), certificate));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Act own(Instant at) {
            return Deed.by(applicant, at);
        }
    }
}
