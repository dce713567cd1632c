package org.rostra.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostra.registry.scope.NationalList;

/** Official names of institutions of higher education, as the national list has them. */
public final class OfficialNames {
    private OfficialNames() {
    }

    /** The names in force. */
    public static List<String> inForce() {
        return NationalList.rows().filter(row -> row.now().isEmpty()).map(NationalList.Row::name).toList();
    }

    /** Names no longer in force, each with what the institution is called now. */
    public static Map<String, String> former() {
        Map<String, String> former = new LinkedHashMap<>();
        NationalList.rows().filter(row -> !row.now().isEmpty()).forEach(row -> former.put(row.name(), row.now()));
        return former;
    }
}
