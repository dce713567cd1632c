package org.rostra.regulation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Clause;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;

/** The regulation clause by clause: what is enforced, where, and what proves it. */
record RegulationMap(Regulation regulation, JavaClasses classes, ResourceBundle words) {
    static RegulationMap of(Regulation regulation) {
        return new RegulationMap(regulation, new ClassFileImporter().importPackages("org.rostra"),
                ResourceBundle.getBundle("regulation/map", Locale.ROOT,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String text() {
        String rows = regulation.clauses().values().stream().map(this::row).collect(Collectors.joining("\n"));
        String head = MessageFormat.format(words.getString("head"), regulation.title().zh(),
                regulation.document().number());
        return head + "\n" + rows + "\n";
    }

    private String row(Clause clause) {
        List<Rule> rules = rules(clause.id());
        String places = rules.isEmpty() ? words.getString(unruled(clause)) : each(rules, this::places);
        return Stream.of(clause.id().value(), clause.citation().zh(),
                words.getString(clause.kind().name().toLowerCase(Locale.ROOT)), clause.says().zh(),
                each(rules, rule -> "`" + rule.id() + "`"), places, proofs(clause.id()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String unruled(Clause clause) {
        String within = clause.id().value() + ".";
        if (regulation.clauses().keySet().stream().anyMatch(other -> other.value().startsWith(within))) {
            return "items";
        }
        return switch (clause.kind()) {
            case REGULATION -> clause.missing() ? "missing" : "later";
            case HOUSE -> "settings";
            case PRINCIPLE, LAW -> "nothing";
        };
    }

    private List<Rule> rules(ClauseId clause) {
        return regulation.rules().values().stream().filter(rule -> rule.clause().equals(clause)).map(DatedRule::rule)
                .toList();
    }

    private String places(Rule rule) {
        String places = Stream.concat(
                classes.stream().filter(type -> type.isAnnotatedWith(Enforces.class))
                        .filter(type -> names(type.getAnnotationOfType(Enforces.class), rule))
                        .map(JavaClass::getSimpleName),
                classes.stream().flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Enforces.class))
                        .filter(method -> names(method.getAnnotationOfType(Enforces.class), rule))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .distinct().sorted().map(place -> "`" + place + "`").collect(Collectors.joining("<br>"));
        return places.isEmpty() ? words.getString("later") : places;
    }

    private static boolean names(Enforces enforces, Rule rule) {
        return List.of(enforces.value()).contains(rule);
    }

    private String proofs(ClauseId clause) {
        return classes.stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Proves.class))
                .filter(method -> Arrays.asList(method.getAnnotationOfType(Proves.class).value())
                        .contains(clause.value()))
                .map(method -> method.getOwner().getSimpleName()).distinct().sorted()
                .collect(Collectors.joining("<br>"));
    }

    private static String each(List<Rule> rules, Function<Rule, String> said) {
        return rules.stream().map(said).collect(Collectors.joining("<br>"));
    }
}
