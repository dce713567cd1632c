package org.rostra.registry.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a batch keeps as JSON. */
final class Stored {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<SheetHead>> SHEETS = new TypeReference<>() {
    };
    private static final TypeReference<EnumMap<RowVerdict, Integer>> COUNTS = new TypeReference<>() {
    };

    private Stored() {
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static List<SheetHead> sheets(String json) {
        return MAPPER.readValue(json, SHEETS);
    }

    static Mapping mapping(String json) {
        return MAPPER.readValue(json, Mapping.class);
    }

    static Map<RowVerdict, Integer> counts(String json) {
        return MAPPER.readValue(json, COUNTS);
    }

    static Said said(String json) {
        return MAPPER.readValue(json, Said.class);
    }
}
