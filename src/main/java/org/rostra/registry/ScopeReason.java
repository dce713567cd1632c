package org.rostra.registry;

import java.util.Locale;

/** Why a name was judged as it was; the words are in the bundle {@code messages/scope}. */
public enum ScopeReason {
    /** 0 form kind's form. */
    CARRIES_FORM,
    /** 0 form, 1 whose else it is. */
    CARRIES_SHARED_FORM,
    /** 0 form, 1 as written. */
    FULL_WIDTH, TRADITIONAL, SEPARATED, FOREIGN_LETTERS, PINYIN, SOUNDS_ALIKE, LOOKS_ALIKE,
    /** 0 form, 1 as written: one character differs, and no such institution is known. */
    ONE_CHARACTER_APART,
    /** 0 form, 1 what stands beside it. */
    UNKNOWN_SURROUNDINGS, ORDINARY_LATIN,
    /** 0 unit name: others have such a unit too. */
    COMMON_UNIT,
    /** 0 form, 1 the other institution. */
    OTHER_INSTITUTION,
    /** 0 form, 1 the word that tells. */
    ACCIDENTAL, SEPARATE_BODY, PLACE, OTHER_PLACE,
    /** 0 the institution. */
    NO_FORM, TOO_LONG,
    /** 0 the institution, as asked for: not registered. */
    UNKNOWN_INSTITUTION;

    /** The key in the bundle. */
    public String key() {
        return "scope." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
