package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rostra.groups.roster.Lines.Sort;

/**
 * The members of a group as somebody pasted them from the app, or as a sheet has them. What was said in the group and came
 * along is not kept; only in which lines it stood is.
 *
 * @param chatLines the lines that were dropped, from 1
 */
public record MemberList(List<Entry> members, List<Integer> chatLines) {
    public static final int MOST_LINES = 5000;
    private static final String SEVERAL = "[\u3001,\uff0c;\uff1b]";

    public MemberList {
        members = List.copyOf(members);
        chatLines = List.copyOf(chatLines);
    }

    /** @throws TooLong where it is none of a group */
    public static MemberList of(String pasted) {
        return read(List.of(pasted.split("\\R")));
    }

    /**
     * Rows of a sheet; each is one line.
     *
     * @throws TooLong where it is none of a group
     */
    public static MemberList of(List<List<String>> rows) {
        return read(rows.stream().map(row -> row.stream().map(cell -> cell.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"))).toList());
    }

    private static MemberList read(List<String> lines) {
        if (lines.stream().filter(line -> !line.isBlank()).skip(MOST_LINES).findAny().isPresent()) {
            throw new TooLong();
        }
        List<Entry> members = new ArrayList<>();
        List<Integer> chat = new ArrayList<>();
        var sorter = new Lines();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            Sort sort = sorter.sort(line);
            if (sort == Sort.CHAT) {
                chat.add(at + 1);
            } else if (sort == Sort.MEMBER) {
                for (String one : sorter.several(line) ? line.split(SEVERAL) : new String[]{line}) {
                    members.add(new Entry(members.size() + 1, at + 1, shown(one)));
                }
            }
        }
        return new MemberList(members, chat);
    }

    /** A member's line is short; what is longer is cut before anything else is done with it. */
    private static String shown(String line) {
        return line.substring(0, Math.min(line.length(), Reading.CONSIDERED)).strip();
    }
}
