package org.rostra.publishing.check;

/** Where in a draft a hint points: into the title, into the text, or at the draft as a whole. */
public enum Part {
    TITLE, TEXT, WHOLE
}
