package org.rostra.commands;

import org.rostra.commands.console.Console;
import org.rostra.commands.console.Refusals;
import org.rostra.commands.console.WrongCall;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Words what stopped a command; what nobody foresaw is shown as it is, for whoever must mend it. Exit 2. */
record Failures(Console console) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult line) {
        if (failure instanceof WrongCall wrong) {
            console.err().println(wrong.getMessage());
        } else {
            Refusals.find(failure, console.locale()).ifPresentOrElse(console.err()::println,
                    () -> failure.printStackTrace(console.err()));
        }
        return ExitCode.USAGE;
    }
}
