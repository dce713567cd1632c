package org.rostra.publishing.correction;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.publishing.Posts;
import org.rostra.registry.Account;
import org.rostra.registry.PaperHeads;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What stands in the fields of the form of a correction, by the field's id in the pack; empty where nothing was entered. */
@Component
class CorrectionLines {
    private final CopyTable copies;
    private final CorrectionRules rules;
    private final EvidenceFiles files;
    private final Posts posts;
    private final Register register;
    private final PlatformLinks platforms;
    private final PaperHeads heads;
    private final Regulation regulation;
    private final Frames frames;

    CorrectionLines(CopyTable copies, CorrectionRules rules, EvidenceFiles files, Posts posts, @Lazy Register register,
            PlatformLinks platforms, PaperHeads heads, Regulation regulation, Frames frames) {
        this.copies = copies;
        this.rules = rules;
        this.files = files;
        this.posts = posts;
        this.register = register;
        this.platforms = platforms;
        this.heads = heads;
        this.regulation = regulation;
        this.frames = frames;
    }

    Map<String, String> of(Act act, Correction one, Locale locale) {
        Texts t = frames.texts(locale);
        Map<String, String> said = new HashMap<>();
        found(one, t, said);
        evidence(one, t, said);
        handled(act, one, t, said);
        after(one, t, said);
        return said;
    }

    private void found(Correction one, Texts t, Map<String, String> said) {
        Correction.Found found = one.found();
        Account account = register.get(one.account());
        said.put("account", account.name() + " · " + platforms.name(account.platform(), t.locale()));
        said.put("link", Objects.requireNonNullElse(found.link(), ""));
        said.put("discovered", t.time(found.discovered()));
        said.put("source", listed(CorrectionRules.SOURCES, found.source(), t));
        said.put("nature", listed(CorrectionRules.NATURES, found.nature(), t));
        said.put("urgency", t.get(found.urgent() ? "correction.paper.urgent" : "correction.paper.not-urgent"));
        said.put("summary", found.summary());
    }

    private void evidence(Correction one, Texts t, Map<String, String> said) {
        Correction.Evidence evidence = one.evidence();
        if (evidence != null) {
            String text = evidence.text();
            said.put("evidence",
                    text == null
                            ? t.get("correction.evidence.none", Objects.requireNonNullElse(evidence.none(), ""))
                            : text);
            said.put("digest", evidence.sha256() == null ? "" : "SHA-256 " + evidence.sha256());
            said.put("kept", t.time(evidence.kept()));
        }
        said.put("files", files.of(one).stream().map(file -> file.name() + " · SHA-256 " + file.hash().hex())
                .collect(Collectors.joining("\n")));
    }

    private void handled(Act act, Correction one, Texts t, Map<String, String> said) {
        Correction.Measure measure = one.measure();
        if (measure != null) {
            said.put("measure", listed(CorrectionRules.MEASURES, measure.kind(), t));
            said.put("measured", t.time(measure.at()));
            said.put("measure-note", Objects.requireNonNullElse(measure.note(), ""));
            said.put("to-measure", took(rules.toMeasure(one, act).time(), t));
        }
        Correction.Contact contact = one.contact();
        if (contact != null) {
            said.put("contacted", t.time(contact.at()));
            said.put("contact-with", contact.with());
            said.put("agreed", Objects.requireNonNullElse(contact.agreed(), ""));
            said.put("to-contact", took(rules.toContact(one, act).time(), t));
        }
    }

    private void after(Correction one, Texts t, Map<String, String> said) {
        Correction.Aftermath after = one.aftermath();
        said.put("post", post(after.post(), t));
        said.put("cause", Objects.requireNonNullElse(after.cause(), ""));
        said.put("rectification", Objects.requireNonNullElse(after.rectification(), ""));
        said.put("referred", listed(CorrectionRules.AUTHORITIES, after.referredTo(), t));
        int all = copies.count(one.id());
        said.put("copies", all == 0 ? "" : t.get("correction.copies.of", all - copies.countWaiting(one.id()), all));
        Correction.End end = one.end();
        if (end != null) {
            said.put("outcome", t.get("correction.state." + one.state()));
            said.put("closed-by", heads.name(end.by()));
            said.put("closed", t.time(end.at()));
            said.put("closing-note", Objects.requireNonNullElse(end.note(), ""));
        }
    }

    /** The title of a draft is its author's. */
    private String post(@Nullable UUID id, Texts t) {
        return id == null
                ? ""
                : posts.findSubmitted(id).map(post -> List.of(post.wording().title(), t.get("post.state." + post
                        .state()))).map(both -> String.join(" · ", both)).orElseGet(() -> t.get("post.state.DRAFT"));
    }

    private String listed(String list, @Nullable String entry, Texts t) {
        return entry == null
                ? ""
                : regulation.list(list).find(entry).map(one -> one.text().in(t.locale())).orElse(entry);
    }

    private static String took(Duration time, Texts t) {
        if (time.toDays() > 0) {
            return t.get("correction.clock.days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? t.get("correction.clock.hours", time.toHours(), time.toMinutesPart())
                : t.get("correction.clock.minutes", time.toMinutes());
    }
}
