package org.rostra.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.rostra.publishing.check.CheckLists;
import org.rostra.publishing.check.CheckLists.OwnTerm;
import org.rostra.publishing.check.Checked;
import org.rostra.publishing.check.Draft;
import org.rostra.publishing.check.DraftCheck;
import org.rostra.registry.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Advice beside a post's text, by the institution's lists too; each hint goes with one click, and none holds anything up (R14). */
@Component
public class Hints {
    private static final String ARROW = "→";
    private static final int MOST = 100;

    private final HintTable table;
    private final PostTable posts;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;
    private volatile @Nullable Made made;

    /** The check as it was made of these lists. */
    private record Made(CheckLists lists, DraftCheck check) {}

    Hints(HintTable table, PostTable posts, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.posts = posts;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** What may need a second look in a text, without what was dismissed for this post. */
    @Transactional(readOnly = true)
    public Checked of(Act act, UUID post, String title, String body, Answers answers) {
        Checked all = check(act.today()).check(new Draft(title, body, answers.is("kind", PostKind.ADVERTISING.id()),
                answers.is("source", "reprint"), !answers.text("source-from").isBlank(), List.of()));
        Set<String> gone = table.of(post);
        return new Checked(all.hints().stream().filter(hint -> !gone.contains(key(hint.id()))).toList(), all.more());
    }

    /** Hides a hint of a post; the same finding elsewhere in it is told of all the same. */
    @Transactional
    public void dismiss(Act act, UUID id, String hint) {
        access.check(act, Action.POST_HINT, Posts.subject(id));
        Post post = posts.find(id).orElseThrow(NotFound::new);
        table.dismiss(id, key(hint), act.person().orElseThrow(), act.at());
        ledger.record(act, Entry.of(post.asSubject(), "post.hint-dismissed").under(regulation.basis(Rule.THREE_REVIEWS)
                .id(), Rule.THREE_REVIEWS.id()));
    }

    /** Whatever a form sends as a hint is kept as a digest: of one length, and saying nothing by itself. */
    private static String key(String hint) {
        return Digests.of(hint);
    }

    /** Made anew when the lists change; two who ask at once may both make it, and neither waits. */
    private DraftCheck check(LocalDate today) {
        CheckLists lists = new CheckLists(entries("draft-terms", today).stream().map(Hints::term).toList(),
                entries("draft-numbers", today), entries("draft-phones", today), MOST);
        Made now = made;
        if (now == null || !now.lists().equals(lists)) {
            now = new Made(lists, DraftCheck.of(lists));
            made = now;
        }
        return now.check();
    }

    private List<String> entries(String list, LocalDate today) {
        return Optional.ofNullable(regulation.lists().get(list)).stream().flatMap(one -> one.on(today).stream())
                .map(WordList.Entry::text).map(text -> text.in(java.util.Locale.SIMPLIFIED_CHINESE)).toList();
    }

    private static OwnTerm term(String line) {
        int arrow = line.indexOf(ARROW);
        return arrow < 0
                ? new OwnTerm(line.strip(), Optional.empty(), "")
                : new OwnTerm(line.substring(0, arrow).strip(), Optional.of(line.substring(arrow + 1).strip()), "");
    }

    /** Whether somebody sees hints to dismiss: while the post may still go out. */
    public boolean may(Act act, Post post) {
        return post.state().alive() && access.may(act, Action.POST_HINT, post.asSubject());
    }
}
