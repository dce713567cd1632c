package org.rostra.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The matrix of actions and positions, read from the one data file. An action without a row is an error; a row that ends
 * early allows nothing beyond.
 */
public final class Matrix {
    private record Row(boolean changes, Set<Position> allowed) {}

    private record Holding(Set<Position> everywhere, Set<Position> offices) {}

    /** Worked out once for what somebody holds; there are few such sets. */
    private final Map<Holding, Set<Action>> open = new ConcurrentHashMap<>();
    private final Map<Action, Row> rows = new EnumMap<>(Action.class);

    private Matrix() {
    }

    public static Matrix load() {
        try (InputStream file = Objects.requireNonNull(Matrix.class.getResourceAsStream("/access/matrix.tsv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matrix parse(List<String> lines) {
        var matrix = new Matrix();
        List<Position> columns = new ArrayList<>();
        for (String column : lines.getFirst().split("\t")) {
            if (!column.equals("action") && !column.equals("kind")) {
                columns.add(Position.valueOf(column));
            }
        }
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> matrix.add(columns, line));
        for (Action action : Action.values()) {
            if (!matrix.rows.containsKey(action)) {
                throw new IllegalStateException("access/matrix.tsv has no row for " + action);
            }
        }
        return matrix;
    }

    private void add(List<Position> columns, String line) {
        String[] cells = line.split("\t", -1);
        Set<Position> allowed = EnumSet.noneOf(Position.class);
        for (int i = 0; i < Math.min(columns.size(), cells.length - 2); i++) {
            if (cells[i + 2].strip().equals("x")) {
                allowed.add(columns.get(i));
            }
        }
        boolean changes = switch (cells[1].strip()) {
            case "change" -> true;
            case "read" -> false;
            default -> throw new IllegalStateException("access/matrix.tsv: kind is read or change in: " + line);
        };
        rows.put(Action.valueOf(cells[0].strip()), new Row(changes, allowed));
    }

    /** The positions from which the action may be done. */
    public Set<Position> allowed(Action action) {
        return Objects.requireNonNull(rows.get(action)).allowed();
    }

    /** True for an action that changes state: its operation is claimed with the check. */
    public boolean changes(Action action) {
        return Objects.requireNonNull(rows.get(action)).changes();
    }

    /**
     * What somebody may do to some subject: by a position that counts everywhere, by an office in some unit, or by a part
     * that anybody may come to have.
     *
     * @param offices the relations to units that the person has to some unit at all
     */
    public Set<Action> open(Set<Position> held, Set<Position> offices) {
        return open.computeIfAbsent(new Holding(Set.copyOf(held), Set.copyOf(offices)),
                holding -> rows.keySet().stream()
                        .filter(action -> open(action, holding.everywhere(), holding.offices()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean open(Action action, Set<Position> held, Set<Position> offices) {
        boolean signedIn = held.contains(Position.MEMBER);
        return allowed(action).stream().anyMatch(p -> held.contains(p) || offices.contains(p)
                || (p.relational() && !p.byOffice() && signedIn));
    }
}
