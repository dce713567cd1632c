package org.rostra.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Answers;
import org.rostra.registry.Bodies;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody writes a post and puts it up for review. */
@Component
public class WritePost {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST = 200_000;

    private final PostTable posts;
    private final Register register;
    private final PlatformLinks platforms;
    private final Units units;
    private final Bodies bodies;
    private final FormCheck check;
    private final Procedures procedures;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    WritePost(PostTable posts, Register register, PlatformLinks platforms, Units units, Bodies bodies, FormCheck check,
            Procedures procedures, Regulation regulation, Access access, Ledger ledger) {
        this.posts = posts;
        this.register = register;
        this.platforms = platforms;
        this.units = units;
        this.bodies = bodies;
        this.check = check;
        this.procedures = procedures;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** What the author writes: the text, the slot, the answers to the form. */
    public record Written(String title, String body, @Nullable Instant wished, Map<String, List<String>> answers) {}

    /**
     * Begins a post for accounts of one unit. For a group anybody may, who may not write for an account asks its keeper.
     *
     * @throws org.rostra.policy.Refused without a target, or where the targets are run by several units or do not run
     */
    @Transactional
    public Post begin(Act act, Collection<UUID> targets) {
        return begin(act, targets, Answers.NONE);
    }

    /** The same for one account that puts something right. */
    @Transactional
    public Post beginCorrection(Act act, UUID account) {
        return begin(act, List.of(account), Answers.NONE.with(Map.of("kind", List.of(PostKind.CORRECTION.id()))));
    }

    private Post begin(Act act, Collection<UUID> targets, Answers answers) {
        List<Account> meant = register.list(targets.stream().collect(Collectors.toSet())).stream()
                .sorted(java.util.Comparator.comparing(Account::id)).toList();
        if (meant.isEmpty()) {
            throw refuse(PostSays.NO_TARGET, PostSays.NO_TARGET_NEXT);
        }
        meant.forEach(one -> checkMay(act, one));
        if (meant.stream().map(Account::unit).distinct().count() > 1
                || meant.stream().map(Account::body).distinct().count() > 1) {
            throw refuse(PostSays.OTHER_UNIT, PostSays.OTHER_UNIT_NEXT);
        }
        UUID unit = Optional.ofNullable(meant.getFirst().unit())
                .orElseThrow(() -> refuse(PostSays.NO_UNIT, PostSays.NO_UNIT_NEXT));
        UUID author = act.person().orElseThrow();
        var post = new Post(Ids.next(), PostState.DRAFT, meant.getFirst().id(),
                meant.stream().map(Account::id).toList(),
                unit, author, answers, null, act.at(), null, new Wording(1, "", "", author, act.at(), null));
        posts.insert(post);
        ledger.begin(act, Entry.of(post.asSubject(), "post.begun").under(regulation.basis(Rule.THREE_REVIEWS).id(),
                Rule.THREE_REVIEWS.id()).with("account", post.account()).with("targets", post.targets().size()));
        return post;
    }

    private void checkMay(Act act, Account account) {
        if (platforms.isGroup(account.platform())) {
            access.check(act, Action.POST_ASK_IN_GROUP);
        } else {
            access.check(act, Action.POST_ASK, account.asSubject());
        }
        if (account.state() != AccountState.RUNNING) {
            throw refuse(PostSays.NOT_RUNNING, PostSays.NOT_RUNNING_NEXT);
        }
    }

    /** Keeps a draft as it was written so far. */
    @Transactional
    public void save(Act act, UUID id, Written written) {
        Post post = draft(act, id);
        store(act, post, written);
        ledger.record(act, Entry.of(post.asSubject(), "post.saved").under(regulation.basis(Rule.THREE_REVIEWS).id(),
                Rule.THREE_REVIEWS.id()));
    }

    /**
     * Puts it up: before its reviewers, or where its kind needs none, free to go out.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused without a text, or with a slot that is over
     */
    @Enforces({Rule.NINE_KINDS, Rule.APPEALS_AND_ADS, Rule.MAJOR_POSTS, Rule.THREE_REVIEWS, Rule.POST_SLOT})
    @Transactional
    public void submit(Act act, UUID id, Written written) {
        Post post = store(act, draft(act, id), written);
        FormPlan form = regulation.form(Post.FORM);
        List<FormFault> faults = new ArrayList<>(check.faults(form, post.answers(), act.today()));
        if (!post.answers().all("nine-which").isEmpty() && post.answers().text("nine-why").isBlank()) {
            FormFault.of(form, "nine-why", "registry.form.missing").ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.clause(form.clause()));
        }
        requireText(post);
        requireSlot(act, post.wished());
        String procedure = post.kind().procedure();
        boolean reviewed = regulation.holds(post.kind().rule(), act.today())
                && regulation.procedures().containsKey(procedure);
        ledger.record(act, Entry.of(post.asSubject(), "post.submitted").under(regulation.basis(post.kind().rule()).id(),
                post.kind().rule().id()).with("kind", post.kind().id()).with("text", Digests.of(post.wording()))
                .outcome((reviewed ? PostState.UNDER_REVIEW : PostState.APPROVED).name()));
        if (!reviewed) {
            posts.move(id, PostState.APPROVED, act.at());
        } else if (post.state() == PostState.UNDER_REVIEW) {
            procedures.resubmit(act, post.asSubject(), body(post));
        } else {
            posts.move(id, PostState.UNDER_REVIEW, null);
            procedures.start(act, procedure, body(post), post.asSubject(), unit(post), post.applicant());
        }
    }

    private org.rostra.policy.BodyKind body(Post post) {
        return bodies.decidedAs(register.get(post.account()).body(), Optional.of(unit(post)));
    }

    private Unit unit(Post post) {
        return units.get(post.unit());
    }

    /** Gives a post that missed its slot, or whose time has changed, another one. */
    @Enforces(Rule.POST_SLOT)
    @Transactional
    public void wish(Act act, UUID id, @Nullable Instant at) {
        access.check(act, Action.POST_CHANGE, Posts.subject(id));
        Post post = posts.lock(id).filter(one -> one.state().alive()).orElseThrow(NotFound::new);
        requireSlot(act, at);
        posts.answer(id, post.answers(), at);
        ledger.record(act, Entry.of(post.asSubject(), "post.retimed").under(regulation.basis(Rule.POST_SLOT).id(),
                Rule.POST_SLOT.id()).with("wished", at));
    }

    /** What was approved and is not needed, or was never put up, is dropped; a case is withdrawn on its own page. */
    @Transactional
    public void drop(Act act, UUID id) {
        access.check(act, Action.POST_CHANGE, Posts.subject(id));
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.state() != PostState.DRAFT && post.state() != PostState.APPROVED) {
            throw refuse(PostSays.NOT_DRAFT, PostSays.NOT_DRAFT_NEXT);
        }
        posts.move(id, PostState.WITHDRAWN, null);
        ledger.record(act, Entry.of(post.asSubject(), "post.dropped").under(regulation.basis(Rule.THREE_REVIEWS).id(),
                Rule.THREE_REVIEWS.id()).outcome(PostState.WITHDRAWN.name()));
    }

    /** A draft, or what came back to its author. */
    private Post draft(Act act, UUID id) {
        access.check(act, Action.POST_CHANGE, Posts.subject(id));
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        boolean returned = post.state() == PostState.UNDER_REVIEW && procedures.findOpenAbout(post.asSubject())
                .filter(file -> file.state() == org.rostra.procedure.CaseFile.State.RETURNED).isPresent();
        if (post.state() != PostState.DRAFT && !returned) {
            throw refuse(PostSays.NOT_DRAFT, PostSays.NOT_DRAFT_NEXT);
        }
        return post;
    }

    private Post store(Act act, Post post, Written written) {
        if (written.title().length() > LONGEST_TITLE || written.body().length() > LONGEST) {
            throw refuse(PostSays.TOO_LONG, PostSays.TOO_LONG_NEXT);
        }
        List<String> fields = regulation.form(Post.FORM).fields().map(FormPlan.Field::id).toList();
        Answers answers = Answers.NONE.with(written.answers().entrySet().stream()
                .filter(one -> fields.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Wording now = post.wording();
        if (post.state() == PostState.DRAFT) {
            posts.rewrite(post.id(),
                    new Wording(now.version(), written.title(), written.body(), now.by(), act.at(), null));
        } else if (!now.title().equals(written.title()) || !now.body().equals(written.body())) {
            posts.write(post.id(), new Wording(now.version() + 1, written.title(), written.body(),
                    act.person().orElseThrow(), act.at(), null));
        }
        posts.answer(post.id(), answers, written.wished());
        return posts.find(post.id()).orElseThrow();
    }

    private void requireText(Post post) {
        if (post.wording().title().isBlank() || post.wording().body().isBlank()) {
            throw refuse(PostSays.NO_TEXT, PostSays.NO_TEXT_NEXT);
        }
    }

    private void requireSlot(Act act, @Nullable Instant wished) {
        if (regulation.holds(Rule.POST_SLOT, act.today()) && wished != null && Objects.requireNonNull(wished)
                .isBefore(act.at())) {
            throw regulation.refuse(Rule.POST_SLOT, PostSays.SLOT_PASSED, PostSays.SLOT_PASSED_NEXT);
        }
    }

    private org.rostra.policy.Refused refuse(PostSays what, PostSays next) {
        return regulation.refuse(Rule.THREE_REVIEWS, what, next);
    }
}
