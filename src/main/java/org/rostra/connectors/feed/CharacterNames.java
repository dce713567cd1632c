package org.rostra.connectors.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that HTML gives to characters, which XML does not know. */
final class CharacterNames {
    static final Pattern REFERENCE = Pattern.compile("&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    /** In the order of Unicode, from U+00A0. */
    private static final String LATIN = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
            Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash
            Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
            ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
            uuml yacute thorn yuml""";
    private static final String OTHERS = """
            lt 3C gt 3E amp 26 quot 22 apos 27 OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2C6 tilde 2DC
            ensp 2002 emsp 2003 thinsp 2009 zwnj 200C zwj 200D lrm 200E rlm 200F ndash 2013 mdash 2014 lsquo 2018 rsquo 2019
            sbquo 201A ldquo 201C rdquo 201D bdquo 201E dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032
            Prime 2033 lsaquo 2039 rsaquo 203A oline 203E euro 20AC trade 2122 larr 2190 uarr 2191 rarr 2192 darr 2193
            harr 2194 minus 2212 infin 221E asymp 2248 ne 2260 le 2264 ge 2265 loz 25CA hearts 2665 alpha 3B1 beta 3B2
            gamma 3B3 delta 3B4 epsilon 3B5 lambda 3BB mu 3BC pi 3C0 sigma 3C3 omega 3C9 Delta 394 Sigma 3A3 Omega 3A9""";
    private static final Map<String, Integer> NAMES = names();

    private CharacterNames() {
    }

    /** Every reference that can be read as its character; the others stay. */
    static String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            Integer point = point(found.group(1));
            return Matcher.quoteReplacement(point == null ? found.group() : Character.toString(point));
        });
    }

    /** The character of a reference without its {@code &} and {@code ;}; null where there is none that XML allows. */
    static @Nullable Integer point(String reference) {
        if (reference.charAt(0) != '#') {
            return NAMES.get(reference);
        }
        long point = reference.charAt(1) == 'x'
                ? Long.parseLong(reference.substring(2), 16)
                : Long.parseLong(reference.substring(1));
        return point <= Character.MAX_CODE_POINT && legal((int) point) ? (int) point : null;
    }

    /** The characters of XML 1.0. */
    static boolean legal(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        int point = 0xA0;
        for (String name : LATIN.split("\\s+")) {
            names.put(name, point++);
        }
        String[] others = OTHERS.split("\\s+");
        for (int i = 0; i < others.length; i += 2) {
            names.put(others[i], Integer.parseInt(others[i + 1], 16));
        }
        return Map.copyOf(names);
    }
}
