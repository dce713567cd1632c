package org.rostra.registry.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rostra.web.Message;
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

    /** A message whose arguments are texts or messages again. */
    record Said(String key, List<Said> arguments) {
        /** A text is a message without words of the bundle. */
        private static final String TEXT = "=";

        static Said of(Object argument) {
            return argument instanceof Message message
                    ? new Said(message.key(), message.arguments().stream().map(Said::of).toList())
                    : new Said(TEXT + argument, List.of());
        }

        Message message() {
            return new Message(key, arguments.stream().map(Said::shown).toList());
        }

        private Object shown() {
            return key.startsWith(TEXT) ? key.substring(TEXT.length()) : message();
        }
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
