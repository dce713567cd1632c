package org.rostra.sheets.xlsx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.rostra.sheets.Deadline;

/** The relationships of one part of a package: what else belongs to it, and where. */
record Relationships(String part, List<Relationship> all) {
    /** @param type the last word of the type's address, the same in both dialects */
    record Relationship(String id, String type, String target, boolean external) {}

    /** Those of a part; none where it has no relationships. The package itself is the part with the empty name. */
    static Relationships of(Archive archive, String part, Deadline deadline) {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        return archive.find(name).map(entry -> read(archive, entry, part, deadline))
                .orElseGet(() -> new Relationships(part, List.of()));
    }

    static Relationships read(Archive archive, Entry entry, String part, Deadline deadline) {
        List<Relationship> all = new ArrayList<>();
        try (XmlPart xml = new XmlPart(archive, entry, deadline)) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String type = xml.attribute("Type").orElse("");
                    all.add(new Relationship(xml.attribute("Id").orElse(""), type.substring(type.lastIndexOf('/') + 1),
                            xml.attribute("Target").orElse(""),
                            xml.attribute("TargetMode").orElse("").equalsIgnoreCase("External")));
                }
            }
        }
        return new Relationships(part, List.copyOf(all));
    }

    /** The entry name of the first part of a type. */
    Optional<String> first(String type) {
        return all.stream().filter(each -> !each.external && each.type.equals(type)).map(this::resolve).findFirst();
    }

    Optional<String> byId(String id) {
        return all.stream().filter(each -> !each.external && each.id.equals(id)).map(this::resolve).findFirst();
    }

    private String resolve(Relationship relationship) {
        String target = relationship.target.replace('\\', '/');
        Deque<String> path = new ArrayDeque<>();
        if (!target.startsWith("/")) {
            int slash = part.lastIndexOf('/');
            add(path, slash < 0 ? "" : part.substring(0, slash));
        }
        add(path, target);
        return String.join("/", path);
    }

    private static void add(Deque<String> path, String steps) {
        for (String step : steps.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(decoded(step));
            }
        }
    }

    private static String decoded(String step) {
        try {
            return step.indexOf('%') < 0 ? step : URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return step;
        }
    }
}
