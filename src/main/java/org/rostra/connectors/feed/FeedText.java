package org.rostra.connectors.feed;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters behind the bytes: a byte order mark counts first, then what the answer declared, then what the document
 * declares, then what fits. Text that is UTF-8 throughout is taken for that, whatever was declared: servers that mislabel it
 * are common, and long texts in another encoding that happen to be UTF-8 are not.
 */
record FeedText(String text, Set<Remark> remarks) {
    private static final Pattern PARAMETER = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile("^\\s*(?:<!--.*?-->\\s*)?"
            + "<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']", Pattern.DOTALL);
    private static final int HEAD = 1024;
    /** Fewer characters than this may be UTF-8 by chance. */
    private static final int BY_CHANCE = 4;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset TRADITIONAL = Charset.forName("Big5-HKSCS");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static FeedText of(byte[] bytes, @Nullable String contentType) {
        ByteOrder mark = ByteOrder.of(bytes);
        if (mark.charset() != null) {
            String text = strictly(bytes, mark.skip(), mark.charset());
            return text == null
                    ? new FeedText(loosely(bytes, mark.skip(), mark.charset()), EnumSet.of(Remark.CHARACTERS_LOST))
                    : new FeedText(text, EnumSet.noneOf(Remark.class));
        }
        Set<Charset> declared = declared(bytes, contentType);
        String unicode = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (unicode != null && (declared.isEmpty() || declared.contains(StandardCharsets.UTF_8)
                || beyondAscii(unicode) >= BY_CHANCE)) {
            boolean sure = declared.isEmpty() || declared.contains(StandardCharsets.UTF_8);
            return new FeedText(unicode, sure ? EnumSet.noneOf(Remark.class) : EnumSet.of(Remark.ENCODING_GUESSED));
        }
        for (Charset charset : declared) {
            String text = strictly(bytes, 0, charset);
            if (text != null) {
                return new FeedText(text, EnumSet.noneOf(Remark.class));
            }
        }
        return guessed(bytes, declared);
    }

    /** Mostly UTF-8 with a few broken bytes is UTF-8 with losses; else what a detector says of the bytes. */
    private static FeedText guessed(byte[] bytes, Set<Charset> declared) {
        String unicode = loosely(bytes, 0, StandardCharsets.UTF_8);
        long lost = unicode.chars().filter(c -> c == '\uFFFD').count();
        if (lost * 10 <= beyondAscii(unicode) || declared.contains(StandardCharsets.UTF_8) && lost * 2 <= beyondAscii(
                unicode)) {
            return new FeedText(unicode, EnumSet.of(Remark.ENCODING_GUESSED, Remark.CHARACTERS_LOST));
        }
        for (Charset charset : likely(bytes)) {
            String text = strictly(bytes, 0, charset);
            if (text != null) {
                return new FeedText(text, EnumSet.of(Remark.ENCODING_GUESSED));
            }
        }
        Charset last = declared.isEmpty() ? likely(bytes).getFirst() : declared.iterator().next();
        return new FeedText(loosely(bytes, 0, last), EnumSet.of(Remark.ENCODING_GUESSED, Remark.CHARACTERS_LOST));
    }

    private static List<Charset> likely(byte[] bytes) {
        List<Charset> charsets = new ArrayList<>();
        for (var match : new CharsetDetector().setText(bytes).detectAll()) {
            Charset charset = named(match.getName());
            if (charset != null && match.getConfidence() >= 10 && !charset.name().startsWith("UTF-")) {
                charsets.add(charset);
            }
        }
        charsets.addAll(List.of(CHINESE, TRADITIONAL, WESTERN));
        return charsets;
    }

    private static Set<Charset> declared(byte[] bytes, @Nullable String contentType) {
        Set<Charset> declared = new LinkedHashSet<>();
        Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
        add(declared, parameter.find() ? parameter.group(1) : null);
        Matcher own = DECLARED
                .matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        add(declared, own.find() ? own.group(1) : null);
        return declared;
    }

    private static void add(Set<Charset> declared, @Nullable String name) {
        Charset charset = name == null ? null : named(name);
        // A declaration that could be read byte by byte is not in units of two.
        if (charset != null && !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
            declared.add(charset);
        }
    }

    /** What is written on Chinese and Western pages means the larger set. */
    private static @Nullable Charset named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "x-gbk", "gb_2312-80", "euc-cn", "gb18030", "cp936", "hz-gb-2312" -> CHINESE;
            case "big5", "big5-hkscs", "x-x-big5", "cp950" -> TRADITIONAL;
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> WESTERN;
            case "utf8" -> StandardCharsets.UTF_8;
            default -> supported(name) ? Charset.forName(name) : null;
        };
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static String loosely(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static long beyondAscii(String text) {
        return text.chars().filter(c -> c > 0x7F).count();
    }
}
