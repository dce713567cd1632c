package org.rostra.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers and extra columns in their stored form. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<LinkedHashMap<String, List<String>>> LISTS = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {
    };

    private Json() {
    }

    /** The stored form of a value. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A record as {@link #write} stored it. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Texts by name, in their order. */
    public static Map<String, String> readTexts(String json) {
        return MAPPER.readValue(json, TEXTS);
    }

    /** Lists of texts by name, in their order. */
    public static Map<String, List<String>> readLists(String json) {
        return MAPPER.readValue(json, LISTS);
    }

    /** Texts in their order. */
    public static List<String> readList(String json) {
        return MAPPER.readValue(json, LIST);
    }
}
