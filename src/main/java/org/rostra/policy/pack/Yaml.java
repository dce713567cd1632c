package org.rostra.policy.pack;

import java.util.Locale;
import java.util.Optional;
import org.rostra.policy.pack.Problem.Where;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the bytes of one file into nodes that know their place. */
final class Yaml {
    private Yaml() {
    }

    /** The root of the file; empty once a fault was noted. */
    static Optional<Node> read(String file, byte[] bytes, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
        Where top = new Where(file, 1, 1);
        try {
            Optional<String> text = Utf8.text(file, bytes, problems)
                    .filter(found -> PlainYaml.check(settings, found, problems));
            Optional<Node> root = text.flatMap(new Compose(settings)::composeString);
            if (text.isPresent() && root.isEmpty()) {
                problems.add(top, Problem.Kind.EXPECTED_MAPPING);
            }
            return root;
        } catch (MarkedYamlEngineException wrong) {
            Where where = where(wrong.getProblemMark().or(wrong::getContextMark), top);
            problems.add(where, Problem.Kind.SYNTAX, wrong.getProblem());
        } catch (YamlEngineException wrong) {
            problems.add(top, Problem.Kind.SYNTAX, String.valueOf(wrong.getMessage()));
        }
        return Optional.empty();
    }

    static Where where(Optional<Mark> mark, Where otherwise) {
        return mark.map(at -> new Where(at.getName(), at.getLine() + 1, at.getColumn() + 1)).orElse(otherwise);
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
