package org.rostra.connectors.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.Says;

/** The status and the fields of an answer; of several fields of one name the first counts. */
record Head(int status, Map<String, String> fields) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final int LONGEST = 16_384;
    private static final int MOST = 200;
    private static final int INTERIM = 5;

    static Head of(InputStream in) throws IOException {
        for (int i = 0; i < INTERIM; i++) {
            Head head = one(in);
            if (head.status >= 200) {
                return head;
            }
        }
        throw FetchFault.failed(Says.FETCH_NO_HTTP);
    }

    private static Head one(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw FetchFault.failed(Says.FETCH_NO_HTTP);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < MOST; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return new Head(Integer.parseInt(status.group(1)), fields);
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw FetchFault.failed(Says.FETCH_NO_HTTP);
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException();
            }
            if (c == '\n') {
                int end = line.length();
                return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
            }
            line.append((char) c);
        }
        throw FetchFault.failed(Says.FETCH_NO_HTTP);
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    boolean says(String name, String value) {
        String field = fields.get(name);
        return field != null && field.toLowerCase(Locale.ROOT).equals(value);
    }
}
