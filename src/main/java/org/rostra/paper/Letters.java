package org.rostra.paper;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Unit;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Clause;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What official letters have in common: whose they are, what they cite, and which way is open to who disagrees. */
@Component
public class Letters {
    private static final String REMEDIES = "remedies";

    private final Regulation regulation;
    private final Frames frames;

    Letters(Regulation regulation, Frames frames) {
        this.regulation = regulation;
        this.frames = frames;
    }

    /** A letter that is begun, of a kind and with this title. */
    public LetterDraft draft(String kind, String title, Locale locale) {
        return new LetterDraft(frames.texts(locale), kind, title);
    }

    /** The unit by its full name; the institution for itself. */
    public String office(Unit unit, Locale locale) {
        String institution = regulation.institution().name().in(locale);
        return unit.parent() == null
                ? institution
                : frames.texts(locale).get("paper.letter.office", institution, unit.name(locale));
    }

    /** The clauses with what they say, each on its line, as far as the letter rests on them. */
    public String cite(Collection<ClauseId> clauses, Locale locale) {
        return clauses.stream().distinct().map(regulation::clause).map(one -> cite(one, locale))
                .collect(Collectors.joining("\n"));
    }

    private String cite(Clause clause, Locale locale) {
        Texts t = frames.texts(locale);
        String citation = clause.citation().in(locale);
        boolean own = clause.kind() == Clause.Kind.REGULATION || clause.kind() == Clause.Kind.PRINCIPLE;
        String source = own ? t.get("paper.letter.of-regulation", regulation.title().in(locale), citation) : citation;
        return t.get("paper.letter.clause", source, clause.says().in(locale));
    }

    /** Where and until when a decision of the kind can be objected to, as the institution has set it. */
    public Optional<String> remedy(String kind, Locale locale) {
        return Optional.ofNullable(regulation.lists().get(REMEDIES)).flatMap(list -> list.find(kind))
                .map(WordList.Entry::text).map(text -> text.in(locale));
    }

    /** By which number the house knows it, where it has none of its own. */
    public static String reference(UUID id) {
        return "%08X".formatted((int) id.getLeastSignificantBits());
    }
}
