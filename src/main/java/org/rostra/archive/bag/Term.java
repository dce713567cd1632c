package org.rostra.archive.bag;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of the metadata, as the field's standards have them: {@code archive/terms.properties}. */
public enum Term {
    RECORD, LEVEL, LEVEL_FILE, LEVEL_VOLUME, PROVENANCE, FONDS, RECORD_ID, CODE, YEAR, OFFICE, PLACE, CONTENT, TITLE,
    NUMBER, AUTHOR, DATE, ABSTRACT, SHAPE, COUNT, PAGES, LANGUAGE, CHINESE, VERSION, FINAL, RIGHTS, CONTROL,
    CONTROL_PERSONAL, AGENT, AGENT_ID, AGENT_KIND, PERSON, AGENT_NAME, RETENTION, RETAINED_YEARS, RETAINED_EVER,
    RETENTION_CODE, CONFIRMED, YES, NOT_YET, FILE, FILE_KIND, FORM, ENCLOSURE, FORMAT, FILE_NAME, ORIGINAL, SIZE,
    DIGEST, ALGORITHM, DEED, DEED_STATE, PAST, DEED_WHAT, DEED_AT, DEED_UNDER, DEED_DETAIL, DEED_BY, PROOF, SUBJECT,
    LINE, LEAF, LINE_CONTENT, PACKAGE, ABOUT, PACKAGE_ID, PACKED, PACKED_BY, PART, LEFT_OUT, CONTENTS, ITEM,
    ITEM_DIGEST;

    private static final class Words {
        static final Properties ALL = read();

        private static Properties read() {
            var words = new Properties();
            try (Reader in = new InputStreamReader(Objects.requireNonNull(Term.class.getResourceAsStream(
                    "/archive/terms.properties")), StandardCharsets.UTF_8)) {
                words.load(in);
                return words;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The word in Chinese. */
    public String word() {
        return Objects.requireNonNull(Words.ALL.getProperty(name()), name());
    }
}
