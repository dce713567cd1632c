package org.rostra.publishing.check;

import java.util.List;
import java.util.Optional;
import org.rostra.web.Message;

/** Finds links and mail addresses in one pass. */
final class LinkScan {
    private static final List<String> BROKEN = Table.cues("broken-scheme");
    private static final List<String> MAIL = Table.cues("mail");
    private static final String[] SCHEMES = {"http://", "https://"};
    private static final String BARE = "www.";
    private static final int LONGEST_MAIL = 64;

    private final Collector hints;
    private final Folded folded;
    private final Spans links;
    private int mailFrom;

    LinkScan(Collector hints, Spans links) {
        this.hints = hints;
        this.folded = hints.folded();
        this.links = links;
    }

    void scan() {
        char[] text = folded.text;
        for (int at = 0; at < text.length; at++) {
            char c = text[at];
            if (c <= 'w' && (c == 'h' || c == 't' || c == 'w' || c == '@')) {
                at = Math.max(at, c == '@' ? mail(at) : link(at) - 1);
            }
        }
    }

    private int link(int at) {
        char before = folded.before(at);
        if (Folded.letter(before) || Folded.digit(before)) {
            return at;
        }
        if (folded.text[at] == 'w') {
            return before != '/' && before != '.' && before != '@' && starts(at, BARE) ? bare(at) : at;
        }
        for (String scheme : SCHEMES) {
            if (starts(at, scheme) && folded.at(at + scheme.length()) != '/') {
                return told(new Link(folded, at, at + scheme.length(), true));
            }
        }
        for (String scheme : BROKEN) {
            if (starts(at, scheme)) {
                Link link = new Link(folded, at, at + scheme.length(), false);
                return link.to() > at + scheme.length() + 2 ? told(link) : at;
            }
        }
        return at;
    }

    private int told(Link link) {
        link.fault().ifPresent(fault -> say(link, fault));
        links.add(link.from(), link.to());
        return link.to();
    }

    private int bare(int at) {
        Link link = new Link(folded, at, at, true);
        if (link.to() > at + BARE.length() + 2) {
            say(link, link.fault().filter(fault -> fault.weight == Weight.STRONG).orElse(LinkFault.SCHEME_MISSING));
            links.add(at, link.to());
            return link.to();
        }
        return at;
    }

    private void say(Link link, LinkFault fault) {
        hints.add(HintKind.LINK, fault.weight, link.from(), link.to(), Optional.ofNullable(link.meant(fault)),
                Message.of(fault.key()));
    }

    /** Answers the last place of the address. */
    private int mail(int at) {
        int from = at;
        while (from > mailFrom && at - from < LONGEST_MAIL && inMail(folded.before(from))) {
            from--;
        }
        int to = at + 1;
        while (to - at < LONGEST_MAIL && (inMail(folded.at(to)) && folded.at(to) != '_')) {
            to++;
        }
        while (to > at && folded.at(to - 1) == '.') {
            to--;
        }
        mailFrom = to;
        if (from < at && MAIL.contains(folded.part(at + 1, to))) {
            hints.add(HintKind.MAIL_ADDRESS, Weight.SOFT, from, to, Message.of("publishing-check.mail-address"));
            links.add(from, to);
        }
        return to - 1;
    }

    private static boolean inMail(char c) {
        return Folded.letter(c) || Folded.digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private boolean starts(int at, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (folded.at(at + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
