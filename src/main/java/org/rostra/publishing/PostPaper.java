package org.rostra.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Opinions;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.FormSections;
import org.rostra.registry.PaperHeads;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A post on paper (信息发布审批表): its text as it reads now, what its author says of it, the opinions, and its release. */
@Component
class PostPaper implements PaperForm {
    private final PostTable posts;
    private final ReleaseTable releases;
    private final Register register;
    private final PlatformLinks platforms;
    private final FormSections sections;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;

    PostPaper(PostTable posts, ReleaseTable releases, @Lazy Register register, PlatformLinks platforms,
            FormSections sections, PaperHeads heads, Opinions opinions, Regulation regulation, Frames frames) {
        this.posts = posts;
        this.releases = releases;
        this.register = register;
        this.platforms = platforms;
        this.sections = sections;
        this.heads = heads;
        this.opinions = opinions;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return Post.FORM;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return find(subject).map(_ -> regulation.form(Post.FORM).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return find(subject).map(post -> paper(act, post, locale));
    }

    private Optional<Post> find(Subject subject) {
        return subject.kind().equals(Post.KIND)
                ? posts.find(subject.id()).filter(post -> post.state() != PostState.DRAFT)
                : Optional.empty();
    }

    private Paper paper(Act act, Post post, Locale locale) {
        Texts t = frames.texts(locale);
        Optional<CaseFile> file = heads.caseOf(post.asSubject(), Post.FORM);
        List<Account> targets = register.list(java.util.Set.copyOf(post.targets()));
        List<Section> all = new ArrayList<>();
        all.add(new Section(t.get("post.text"), List.of(
                FormSections.field("title", t.get("post.title"), post.wording().title()),
                FormSections.field("targets", t.get("post.targets"), targets.stream()
                        .map(one -> one.name() + " · " + platforms.name(one.platform(), locale))
                        .collect(Collectors.joining("\n"))),
                FormSections.field("wished", t.get("post.wished"), post.wished() == null ? "" : t.time(post.wished())),
                new Field("body", t.get("post.body"), post.wording().body(), true))));
        all.addAll(sections.of(PostCaseForm.form(post), Map.of(), locale));
        all.add(new Section(t.get("post.released.title"), List.of(new Field("released", t.get("post.released.title"),
                releases.of(post.id()).stream().map(one -> line(one, targets, t)).collect(Collectors.joining("\n")),
                true))));
        List<Box> boxes = file.map(one -> opinions.of(one, locale)).orElseGet(() -> opinions.ahead(
                post.kind().procedure(), register.get(post.account()).body(), act.today(), locale));
        return heads.paper(Post.FORM, heads.head(null, file, Optional.of(LocalDate.ofInstant(post.created(), Act.ZONE)),
                heads.name(post.applicant()), locale), all, boxes, locale);
    }

    private static String line(Release one, List<Account> targets, Texts t) {
        String name = targets.stream().filter(account -> account.id().equals(one.account())).map(Account::name)
                .findFirst().orElse("");
        return name + " · " + t.time(one.at()) + " · " + t.get(one.asApproved()
                ? "post.release.same"
                : "post.release.differs") + (one.link() == null ? "" : " · " + one.link());
    }
}
