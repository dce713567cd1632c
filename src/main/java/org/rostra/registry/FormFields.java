package org.rostra.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Ids;
import org.rostra.policy.FormPlan;
import org.rostra.policy.FormPlan.Field;
import org.rostra.policy.FormPlan.Type;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** Answers in words: ids become names, choices become their texts. All names of a form are read at once. */
@Component
public class FormFields {
    /**
     * One field with its answer in words.
     *
     * @param changed the answer of the round before was another
     */
    public record Shown(Field field, String answer, boolean changed) {}

    private final Regulation regulation;
    private final Units units;
    private final People people;
    private final PlatformLinks platforms;
    private final FormFiles files;
    private final Frames frames;
    private final Clock clock;

    FormFields(Regulation regulation, Units units, People people, PlatformLinks platforms, FormFiles files,
            Frames frames, Clock clock) {
        this.regulation = regulation;
        this.units = units;
        this.people = people;
        this.platforms = platforms;
        this.files = files;
        this.frames = frames;
        this.clock = clock;
    }

    /** The form as filed, page by page; fields without an answer are left out. */
    public Map<FormPlan.Page, List<Shown>> shown(FilledForm filled, Locale locale) {
        FormPlan form = regulation.form(filled.form());
        Words words = words(filled, locale);
        Map<FormPlan.Page, List<Shown>> pages = new java.util.LinkedHashMap<>();
        for (FormPlan.Page page : form.pages()) {
            List<Shown> fields = new ArrayList<>();
            for (Field field : page.fields()) {
                List<String> given = filled.answers().all(field.id());
                boolean changed = filled.before() != null && !filled.before().all(field.id()).equals(given);
                if (!given.isEmpty() || changed) {
                    fields.add(new Shown(field, words.of(field, given), changed));
                }
            }
            pages.put(page, fields);
        }
        return pages;
    }

    /** The words of the answers to one form. */
    public Words words(FilledForm filled, Locale locale) {
        FormPlan form = regulation.form(filled.form());
        Answers answers = filled.answers();
        Set<UUID> unitIds = new HashSet<>();
        Set<UUID> personIds = new HashSet<>();
        form.fields().forEach(field -> answers.all(field.id()).stream().flatMap(one -> Ids.find(one).stream())
                .forEach(id -> (field.type() == Type.UNIT ? unitIds : personIds).add(id)));
        // As it was called when the form was filed, whatever it is called since.
        LocalDate then = LocalDate.ofInstant(filled.saved(), Act.ZONE);
        return new Words(units.byId(unitIds, then), people.byId(personIds), files.names(filled.account()), locale);
    }

    /** The platform's name in the reader's language; Chinese where it has no other. */
    public static String nameOf(Platform platform, Locale locale) {
        return platform.names().getOrDefault(locale.getLanguage(), platform.names().getOrDefault("zh", platform.id()));
    }

    /** Names and choices in one language. */
    public final class Words {
        private final Map<UUID, Unit> unitNames;
        private final Map<UUID, Person> personNames;
        private final Map<UUID, String> fileNames;
        private final Locale locale;

        private Words(Map<UUID, Unit> unitNames, Map<UUID, Person> personNames, Map<UUID, String> fileNames,
                Locale locale) {
            this.unitNames = unitNames;
            this.personNames = personNames;
            this.fileNames = fileNames;
            this.locale = locale;
        }

        /** What is offered today, and what was chosen while it still was offered. */
        public List<WordList.Entry> choices(Field field, List<String> given) {
            WordList list = regulation.list(field.list().orElseThrow());
            List<WordList.Entry> offered = list.on(clock.today());
            Set<String> ids = offered.stream().map(WordList.Entry::id).collect(Collectors.toSet());
            return Stream.concat(offered.stream(), given.stream().filter(one -> !ids.contains(one))
                    .flatMap(one -> list.find(one).stream())).toList();
        }

        public String of(Field field, List<String> given) {
            String between = field.type() == Type.CONFIRM ? "\n" : separator();
            return String.join(between, given.stream().map(value -> one(field, value)).toList());
        }

        private String one(Field field, String value) {
            return switch (field.type()) {
                case UNIT -> Ids.find(value).map(unitNames::get).map(unit -> unit.name(locale)).orElse("");
                case PERSON -> Ids.find(value).map(personNames::get).map(Person::name).orElse("");
                case PLATFORM -> platforms.find(value).map(platform -> nameOf(platform, locale)).orElse(value);
                case CHOICE, CHOICES, CONFIRM -> choice(field, value);
                case FILE -> Ids.find(value).map(fileNames::get).orElse("");
                case DATE -> date(value);
                case YES_NO -> frames.texts(locale).get(value.equals("yes") ? "web.yes" : "web.no");
                case LINE, TEXT, LINK, NUMBER, COMPUTED -> value;
            };
        }

        private String date(String value) {
            try {
                return frames.texts(locale).date(LocalDate.parse(value));
            } catch (DateTimeParseException _) {
                return value;
            }
        }

        private String choice(Field field, String value) {
            return field.list().map(regulation::list).flatMap(list -> list.find(value)).map(WordList.Entry::text)
                    .map(text -> text.in(locale)).orElse(value);
        }

        private String separator() {
            return locale.getLanguage().equals("en") ? ", " : "\u3001";
        }
    }
}
