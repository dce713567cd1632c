package org.rostra.review.web;

/** What a reviewer may do with one review, as the page's buttons name it. */
enum Verb {
    PASS, ABSENT, RECTIFY, INTEND, FAIL, SPARE
}
