package org.rostra.commands;

import java.util.List;
import java.util.stream.Collectors;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what of a call was not understood, and where to read how it is meant. */
record Misunderstandings(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException misunderstood, String[] arguments) {
        CommandTexts words = console.words("commands");
        console.err().println(switch (misunderstood) {
            case UnmatchedArgumentException unknown -> unknown(words, unknown);
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> words.get("missing",
                    missing.getMissing().stream().map(Misunderstandings::name).collect(Collectors.joining(" ")));
            default -> words.get("misunderstood", String.valueOf(misunderstood.getMessage()));
        });
        console.err().println(words.get("see-help", misunderstood.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String unknown(CommandTexts words, UnmatchedArgumentException unknown) {
        String first = unknown.getUnmatched().getFirst();
        boolean command = unknown.getCommandLine().getParent() == null && !first.startsWith("-");
        List<String> meant = unknown.getSuggestions();
        String text = words.get(command ? "unknown.command" : "unknown.argument", first);
        return meant.isEmpty() ? text : text + " " + words.get("unknown.meant", meant.getFirst());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
