package org.rostra.directory.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rostra.directory.Permit;

/** The kinds of list that can be brought in. */
public enum ListKind {
    UNITS(Permit.What.MAINTAIN, EnumSet.of(Field.CODE, Field.NAME), Field.PARENT, Field.KIND, Field.SHORT_NAME,
            Field.ENGLISH_NAME),
    PEOPLE(Permit.What.MAINTAIN, EnumSet.of(Field.NUMBER, Field.NAME), Field.KIND, Field.UNIT, Field.EMAIL, Field.PHONE,
            Field.LEAVE),
    APPOINTMENTS(Permit.What.APPOINT, EnumSet.of(Field.NUMBER, Field.OFFICE, Field.UNIT), Field.NAME, Field.FROM);

    private final Permit.What permit;
    private final Set<Field> required;
    private final Set<Field> fields;

    ListKind(Permit.What permit, Set<Field> required, Field... others) {
        this.permit = permit;
        this.required = required;
        this.fields = EnumSet.copyOf(required);
        this.fields.addAll(List.of(others));
    }

    Permit.What permit() {
        return permit;
    }

    /** Without these columns a list cannot be read. */
    public Set<Field> required() {
        return Set.copyOf(required);
    }

    /** All that is read of such a list, in the order of {@link Field}. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** What a row of such a list can do, in the order in which it is shown. */
    public List<Verdict> verdicts() {
        return switch (this) {
            case UNITS -> List.of(Verdict.ADDED, Verdict.CHANGED, Verdict.UNCHANGED, Verdict.REFUSED);
            case PEOPLE -> List.of(Verdict.ADDED, Verdict.LEAVING, Verdict.MOVED, Verdict.CHANGED, Verdict.UNCHANGED,
                    Verdict.REFUSED);
            case APPOINTMENTS -> List.of(Verdict.ADDED, Verdict.LEAVING, Verdict.UNCHANGED, Verdict.REFUSED);
        };
    }

    /** The key of a field's name in such a list. */
    public String key(Field field) {
        return "directory.import.field." + this + "." + field;
    }
}
