package org.rostra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.bench.Recorder.Sent;
import org.rostra.ledger.Ids;

/**
 * The bare SQL of a case: the writing statements that the program was seen to send for one, sent again in plain JDBC for
 * another, one round trip a statement, with the same commits. Ids are fresh, everything else is the same.
 */
final class Bare {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final List<Step> steps = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Set<UUID> kept;

    /** One value: as it was, or with fresh ids in it. */
    private sealed interface Slot {
        record Same(@Nullable Object value, int type) implements Slot {}

        record Fresh(int place) implements Slot {}

        record Several(List<Slot> each) implements Slot {}

        record Holding(String text, Map<String, Integer> places) implements Slot {}
    }

    private record Step(Sent sent, List<Slot> slots) {}

    /**
     * @param subject the account of the recorded case; its place is 0
     * @param kept    ids that stay as they are: people and units
     */
    Bare(List<Sent> recorded, UUID subject, Set<UUID> kept) {
        this.kept = kept;
        places.put(subject, 0);
        recorded.stream().filter(sent -> sent.writes() || sent.commits())
                .forEach(sent -> steps.add(new Step(sent, sent.bindings().stream().map(b -> slot(b)).toList())));
    }

    long statements() {
        return steps.stream().filter(step -> !step.sent().commits()).count();
    }

    /** One case of a prepared draft, on a connection without autocommit. */
    void run(Connection connection, UUID draft) throws SQLException {
        UUID[] ids = new UUID[places.size()];
        ids[0] = draft;
        for (int i = 1; i < ids.length; i++) {
            ids[i] = Ids.next();
        }
        for (Step step : steps) {
            if (step.sent().commits()) {
                connection.commit();
            } else {
                send(connection, step, ids);
            }
        }
    }

    private static void send(Connection connection, Step step, UUID[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(step.sent().sql())) {
            for (int i = 0; i < step.slots().size(); i++) {
                int index = step.sent().bindings().get(i).index();
                switch (step.slots().get(i)) {
                    case Slot.Same(Object value, int type) when value == null -> statement.setNull(index, type);
                    case Slot.Same(Object value, int _) -> statement.setObject(index, value);
                    case Slot.Fresh(int place) -> statement.setObject(index, ids[place]);
                    case Slot.Several(List<Slot> each) -> statement.setObject(index, each.stream()
                            .map(one -> one instanceof Slot.Fresh(int place) ? ids[place] : ((Slot.Same) one).value())
                            .toArray(UUID[]::new));
                    case Slot.Holding(String text, Map<String, Integer> holes) -> {
                        String filled = text;
                        for (var hole : holes.entrySet()) {
                            filled = filled.replace(hole.getKey(), ids[hole.getValue()].toString());
                        }
                        statement.setString(index, filled);
                    }
                }
            }
            statement.execute();
        }
    }

    private Slot slot(Recorder.Binding binding) {
        if (binding.value() instanceof UUID id && !kept.contains(id)) {
            return new Slot.Fresh(place(id));
        }
        if (binding.value() instanceof UUID[] several) {
            return new Slot.Several(Stream.of(several).map(id -> slot(new Recorder.Binding(0, id, 0))).toList());
        }
        if (binding.value() instanceof String text) {
            Map<String, Integer> holes = new HashMap<>();
            Matcher found = ID.matcher(text);
            while (found.find()) {
                UUID id = UUID.fromString(found.group());
                if (!kept.contains(id)) {
                    holes.put(found.group(), place(id));
                }
            }
            if (!holes.isEmpty()) {
                return new Slot.Holding(text, holes);
            }
        }
        return new Slot.Same(binding.value(), binding.type());
    }

    private int place(UUID id) {
        return places.computeIfAbsent(id, _ -> places.size());
    }
}
