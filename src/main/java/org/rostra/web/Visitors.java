package org.rostra.web;

import jakarta.servlet.http.HttpServletRequest;

/** Seam: tells who looks at a page. Supplied by the module that signs people in. */
public interface Visitors {
    Visitor of(HttpServletRequest request);
}
