package org.rostra.publishing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts as they are read: one's own, those for accounts in one's hands, and for the office all of them. */
@Component
public class Posts {
    /** On one page of a list. */
    public static final int PAGE = 50;
    private static final int IN_HANDS = 200;

    private final PostTable table;
    private final NoteTable notes;
    private final ReleaseTable releases;
    private final OralConsentTable consents;
    private final Register register;
    private final Procedures procedures;
    private final Access access;

    Posts(PostTable table, NoteTable notes, ReleaseTable releases, OralConsentTable consents, Register register,
            Procedures procedures, Access access) {
        this.table = table;
        this.notes = notes;
        this.releases = releases;
        this.consents = consents;
        this.register = register;
        this.procedures = procedures;
        this.access = access;
    }

    /** A post as a subject of ledger and duties. */
    public static Subject subject(UUID id) {
        return new Subject(Post.KIND, id);
    }

    /** Which posts a list shows. */
    public enum Whose {
        /** Written by oneself. */
        MINE,
        /** For accounts that one keeps or supervises. */
        IN_HANDS,
        /** All, for the office: under review, to go out, gone out. */
        UNDER_REVIEW, APPROVED, RELEASED;

        /** True for lists of the office. */
        public boolean ofAll() {
            return switch (this) {
                case MINE, IN_HANDS -> false;
                case UNDER_REVIEW, APPROVED, RELEASED -> true;
            };
        }
    }

    /**
     * A page of a list, the latest first, from behind one on; one more than a page tells that there are others.
     *
     * @param filter for the lists of the office; one's own are short
     */
    @Transactional(readOnly = true)
    public List<Post> page(Act act, Whose whose, PostFilter filter, @Nullable UUID before) {
        access.check(act, whose.ofAll() ? Action.POST_LIST_ALL : Action.POST_LIST);
        return switch (whose) {
            case MINE -> table.of(act.person().orElseThrow(), before, PAGE + 1);
            case IN_HANDS -> table.on(register.inHandsOf(act, Action.POST_ASK, IN_HANDS).stream().map(Account::id)
                    .toList(), before, PAGE + 1);
            case UNDER_REVIEW -> table.in(PostState.UNDER_REVIEW, filter, before, PAGE + 1);
            case APPROVED -> table.in(PostState.APPROVED, filter, before, PAGE + 1);
            case RELEASED -> table.in(PostState.RELEASED, filter, before, PAGE + 1);
        };
    }

    /** The lists the person may open. */
    public List<Whose> lists(Act act) {
        boolean all = access.open(act, Action.POST_LIST_ALL);
        return List.of(Whose.values()).stream().filter(one -> all || !one.ofAll()).toList();
    }

    @Transactional(readOnly = true)
    public Post getFor(Act act, UUID id) {
        return findFor(act, id).orElseThrow(NotFound::new);
    }

    /** The post, if it may be read. */
    @Transactional(readOnly = true)
    public Optional<Post> findFor(Act act, UUID id) {
        return access.may(act, Action.POST_READ, subject(id)) ? table.find(id) : Optional.empty();
    }

    /** The post once it was submitted, for papers that name it; asks nobody's leave. */
    @Transactional(readOnly = true)
    public Optional<Post> findSubmitted(UUID id) {
        return table.find(id).filter(post -> post.state() != PostState.DRAFT);
    }

    /** The post, for its author to change. */
    @Transactional(readOnly = true)
    public Post getToChange(Act act, UUID id) {
        access.powers(act, subject(id)).check(Action.POST_CHANGE);
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** The text at every stage, the first first. The caller has checked that the post may be read. */
    @Transactional(readOnly = true)
    public List<Wording> wordings(Post post) {
        return table.wordings(post.id());
    }

    /** Notes among reviewers; nothing for whoever is none. */
    @Transactional(readOnly = true)
    public List<Note> notes(Act act, Post post) {
        return may(act, Action.POST_NOTE, post) ? notes.of(post.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public List<Release> releases(Post post) {
        return releases.of(post.id());
    }

    @Transactional(readOnly = true)
    public List<OralConsent> consents(Post post) {
        return consents.of(post.id());
    }

    /** Its latest case, open or not. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> file(Post post) {
        return procedures.about(post.asSubject()).stream().findFirst();
    }

    public boolean may(Act act, Action action, Post post) {
        return access.may(act, action, post.asSubject());
    }
}
