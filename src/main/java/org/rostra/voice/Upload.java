package org.rostra.voice;

import java.io.InputStream;

/** A file as a form sent it. */
public record Upload(String name, InputStream content) {}
