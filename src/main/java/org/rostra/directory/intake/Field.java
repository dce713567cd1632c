package org.rostra.directory.intake;

/** What a column of a list can hold. The wordings of headers are in {@code words.tsv}. */
public enum Field {
    CODE, NAME, PARENT, KIND, SHORT_NAME, ENGLISH_NAME,

    NUMBER, UNIT, EMAIL, PHONE, LEAVE,

    OFFICE, FROM;
}
