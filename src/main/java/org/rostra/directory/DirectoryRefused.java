package org.rostra.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.Argument;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/**
 * An entry of the directory that cannot stand: a number twice, a unit below itself. No clause says so, so none is
 * cited; each reason has its next step in the bundle.
 */
public final class DirectoryRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final Says reason;
    private final @Nullable String field;
    private final transient List<Argument> arguments;

    private DirectoryRefused(Says reason, @Nullable String field, List<Argument> arguments) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal about the whole of a form or row. */
    public static DirectoryRefused of(Says reason, Argument... arguments) {
        return new DirectoryRefused(reason, null, List.of(arguments));
    }

    /** The same, about one field of a form. */
    public static DirectoryRefused at(String field, Says reason, Argument... arguments) {
        return new DirectoryRefused(reason, field, List.of(arguments));
    }

    public Says reason() {
        return reason;
    }

    /** What fills both sentences, as plain texts. */
    public List<String> arguments() {
        return arguments.stream().map(argument -> argument.shown().toString()).toList();
    }

    @Override
    public Message what() {
        return said("");
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(said(".next"));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }

    @Override
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    private Message said(String ending) {
        return new Message(reason.bundle() + "." + reason.key() + ending,
                arguments.stream().map(Argument::shown).toList());
    }
}
