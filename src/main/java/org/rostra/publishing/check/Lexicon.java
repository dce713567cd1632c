package org.rostra.publishing.check;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;
import org.rostra.publishing.check.CheckLists.OwnTerm;
import org.rostra.publishing.check.Term.Role;
import org.rostra.registry.OfficialNames;

/** All terms in one automaton: a text is read once, however many there are. */
final class Lexicon {
    /** Nothing longer is a term; a sentence pasted into a list would only make every search slower. */
    static final int LONGEST = 100;
    private static final int LONG_NAME = 7;
    private static final List<String> ENDINGS = Table.cues("endings");

    private final AhoCorasickDoubleArrayTrie<Term> automaton = new AhoCorasickDoubleArrayTrie<>();
    private final TreeMap<String, Term> terms = new TreeMap<>();
    private int longest;

    Lexicon(List<OwnTerm> own) {
        own.forEach(one -> put(one.term(), new Term(Role.OWN, one.term(), one.replacement(), one.why(), false)));
        Table.lines("good-words.txt").forEach(word -> put(word, new Term(Role.GOOD, word)));
        Table.cues("legal").forEach(word -> put(word, new Term(Role.GOOD, word)));
        OfficialNames.inForce().forEach(name -> put(name, new Term(Role.GOOD, name)));
        OfficialNames.former().forEach((old, now) -> put(old, new Term(Role.OLD_NAME, old, now)));
        OfficialNames.inForce().forEach(this::putUnknown);
        Table.rows("confusions.tsv").forEach(row -> put(row[0], new Term(Role.CONFUSION, row[0], row[1])));
        Table.rows("advertising.tsv").forEach(row -> put(row[0],
                new Term(row[1].equals("clear") ? Role.PROMOTION : Role.ADVERTISING, row[0])));
        Table.cues("superlative").forEach(word -> put(word, new Term(Role.SUPERLATIVE, word)));
        automaton.build(terms);
    }

    /** The name with the other of the two usual endings, where no institution has or had that name. */
    private void putUnknown(String name) {
        for (int kind = 0; kind < ENDINGS.size(); kind++) {
            String ending = ENDINGS.get(kind);
            if (name.length() >= LONG_NAME && name.endsWith(ending)) {
                String stem = name.substring(0, name.length() - ending.length());
                String other = stem + ENDINGS.get(1 - kind);
                put(other, new Term(Role.UNKNOWN_NAME, other, name));
            }
        }
    }

    private void put(String text, Term term) {
        String folded = Folded.term(text);
        if (!folded.isEmpty() && folded.length() <= LONGEST) {
            terms.putIfAbsent(folded, term);
            longest = Math.max(longest, folded.length());
        }
    }

    boolean knows(String folded) {
        return terms.containsKey(folded);
    }

    int longest() {
        return longest;
    }

    void search(char[] text, AhoCorasickDoubleArrayTrie.IHit<Term> hit) {
        automaton.parseText(text, hit);
    }
}
