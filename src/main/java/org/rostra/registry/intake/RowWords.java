package org.rostra.registry.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostra.registry.FormFields;
import org.rostra.registry.NameScope;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.ScopeFinding;
import org.rostra.web.Texts;

/** What is to be said of the rows of a preview, in words. */
public record RowWords(NameScope scope, PlatformLinks platforms) {
    private static final String PLATFORM = "platform:";
    private static final String FIELD = "field:";

    /** One note as a sentence. */
    public String say(Texts t, Note note) {
        List<String> arguments = note.arguments().stream().map(argument -> argument(t, note, argument)).toList();
        return switch (note.says()) {
            case DIFFERS, COMPUTED -> t.get(note.says().key(), String.join(t.get("intake.and"), arguments));
            default -> t.get(note.says().key(), arguments.toArray());
        };
    }

    /** All notes of a row. */
    public String reasons(Texts t, ShownRow row) {
        return row.notes().stream().map(note -> say(t, note)).collect(Collectors.joining(" "));
    }

    public String platform(Texts t, String id) {
        return platforms.find(id).map(platform -> FormFields.nameOf(platform, t.locale())).orElse(id);
    }

    /** A word on the name where it does not plainly carry the institution's; never more than a hint. */
    public Optional<String> hint(Texts t, ShownRow row) {
        return Optional.ofNullable(row.name()).map(scope::judge)
                .flatMap(finding -> key(finding)).map(t::get);
    }

    private static Optional<String> key(ScopeFinding finding) {
        return switch (finding.verdict()) {
            case OWN -> Optional.empty();
            case LOOKALIKE -> Optional.of("intake.scope.lookalike");
            case REVIEW -> Optional.of("intake.scope.review");
            case OTHER -> Optional.of("intake.scope.other");
        };
    }

    private String argument(Texts t, Note note, String argument) {
        if (argument.startsWith(PLATFORM)) {
            return platform(t, argument.substring(PLATFORM.length()));
        }
        if (argument.startsWith(FIELD)) {
            return t.get(Field.valueOf(argument.substring(FIELD.length())).key());
        }
        return note.says() == Note.Says.STATE ? t.get("registry.state." + argument) : argument;
    }
}
