package org.rostra.registry;

import org.rostra.policy.Wording;
import org.rostra.web.Message;

/** A field that is missing or wrong, with its label and its page, so that the summary can link to it. */
public record FormFault(String page, String field, Wording label, Message what) {}
