package org.rostra.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page handler gives back. */
public sealed interface Answer {
    /** A page: a template and its parameters; the frame is added by the shell. */
    record Screen(String template, Map<String, Object> parameters, int status) implements Answer {
        public Screen with(String name, @Nullable Object value) {
            Map<String, Object> more = new LinkedHashMap<>(parameters);
            if (value != null) {
                more.put(name, value);
            }
            return new Screen(template, more, status);
        }

        public Screen status(int code) {
            return new Screen(template, parameters, code);
        }
    }

    /** Go and look there (303), with a short notice on top of that page. */
    record Go(String path, @Nullable Message notice) implements Answer {}

    /** A file to be saved. */
    record Download(String name, String contentType, Body body) implements Answer {}

    /** Writes the bytes of a download. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Screen screen(String template) {
        return new Screen(template, Map.of(), 200);
    }

    static Go go(String path) {
        return new Go(path, null);
    }

    static Go go(String path, String noticeKey, Object... arguments) {
        return new Go(path, Message.of(noticeKey, arguments));
    }
}
