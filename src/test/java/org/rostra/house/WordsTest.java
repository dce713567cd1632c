package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;

/** Law 13: the product's words stand in the bundles, in both languages, and nowhere else. */
class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /** The statement that makes an entry; the types of event in it; and, wherever it stands, a type of these families. */
    private static final Pattern ENTRY = Pattern.compile("Entry\\.of\\(([^;]*);");
    private static final Pattern EVENT = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern FAMILY = Pattern.compile(
            "\"((?:account|case|group|import|invitation|login|office|person|seat|setting|unit)\\.[a-z-]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("(?:\\b(?:KIND|SUBJECT) = |new Subject\\()\"([a-z-]+)\"");
    private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern KEY = Pattern.compile("get\\(\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)\"[,)]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (Path chinese : bundles()) {
            Path english = MESSAGES.resolve(chinese.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(chinese));
        }
    }

    /** Of two lines with one key the later would silence the earlier. */
    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        for (Path bundle : files("src/main/resources/messages", ".properties")) {
            List<String> keys = Files.readAllLines(bundle).stream().filter(line -> line.matches("[^#\\s][^=]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('='))).toList();
            assertThat(keys).as(bundle.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void noSentenceStandsInJava() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            for (String line : Files.readAllLines(file)) {
                String code = line.strip();
                Matcher literal = STRING.matcher(code);
                while (!code.startsWith("*") && !code.startsWith("/") && literal.find()) {
                    if (IDEOGRAPH.matcher(literal.group()).find()) {
                        found.add(file + ": " + code);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noSentenceStandsInTemplates() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/jte", ".jte")) {
            String text = Files.readString(file);
            if (IDEOGRAPH.matcher(text).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Whoever is refused something is told why, and what to do. */
    @Test
    void everyReasonOfARefusalHasItsWords() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : ArrowsTest.HOUSE) {
            if (type.isEnum() && type.isAssignableTo(MessageKey.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    MessageKey key = (MessageKey) constant;
                    if (!keys(MESSAGES.resolve(key.bundle() + ".properties")).contains(key.key())) {
                        silent.add(type.getName() + "." + key.name());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** The page of the regulation says what each rule does, and the page of settings what can be set. */
    @Test
    void everyRuleHasItsWords() throws IOException {
        Set<String> said = keys(MESSAGES.resolve("regulation.properties"));
        assertThat(
                Stream.of(Rule.values()).map(rule -> "rule." + rule.id()).filter(key -> !said.contains(key)).toList())
                .isEmpty();
        Set<String> named = keys(MESSAGES.resolve("setting.properties"));
        String rules = Files.readString(Path.of("src/main/resources/regulation/hufe-2018-47/rules.yaml"));
        assertThat(Stream.of(rules.split("\n  - id: ")).filter(rule -> rule.contains("\n    settable:"))
                .map(rule -> "name." + rule.lines().findFirst().orElseThrow()).filter(key -> !named.contains(key))
                .toList()).isEmpty();
    }

    /** What is written into the ledger can be read by its auditor: each type of event and each kind of subject. */
    @Test
    void everyEventAndEverySubjectHasItsWord() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> said = said();
        for (Path file : files("src/main/java", ".java")) {
            String code = Files.readString(file);
            ENTRY.matcher(code).results().flatMap(entry -> EVENT.matcher(entry.group(1)).results())
                    .forEach(found -> used.add(found.group(1)));
            // Commands record nothing themselves; their words have keys of their own.
            Stream<MatchResult> families = file.startsWith("src/main/java/org/rostra/commands")
                    ? Stream.empty()
                    : FAMILY.matcher(code).results();
            families.map(found -> found.group(1)).filter(found -> !said.contains(found))
                    .forEach(used::add);
            SUBJECT.matcher(code).results().forEach(found -> used.add("subject." + found.group(1)));
        }
        assertThat(used).contains("account.filed", "subject.account").hasSizeGreaterThan(40);
        Stream.of(CaseFile.Outcome.values()).forEach(one -> used.add("case." + one.name().toLowerCase(Locale.ROOT)));
        assertThat(keys(MESSAGES.resolve("events.properties"))).containsExactlyInAnyOrderElementsOf(used);
    }

    private static Set<String> said() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles()) {
            String module = bundle.getFileName().toString().replace(".properties", "");
            keys(bundle).forEach(key -> known.add(key.startsWith(module + ".") ? key : module + "." + key));
        }
        return known;
    }

    @Test
    void everyWordThatIsAskedForExists() throws IOException {
        Set<String> known = said();
        Map<String, String> missing = new TreeMap<>();
        for (Path file : Stream.concat(files("src/main/jte", ".jte").stream(),
                files("src/main/java", "Pages.java").stream()).toList()) {
            Matcher asked = KEY.matcher(Files.readString(file));
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    missing.put(asked.group(1), file.toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesCarryNoScriptAndNoStyle() throws IOException {
        for (Path file : files("src/main/jte", ".jte")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=\"").doesNotContain("hx-on").doesNotContain("$unsafe")
                    .doesNotContainPattern("<script(?! src=\"/assets/)");
        }
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties")).sorted().toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
