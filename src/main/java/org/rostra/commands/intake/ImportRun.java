package org.rostra.commands.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Forbidden;
import org.rostra.access.LoginState;
import org.rostra.access.LoginStates;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.registry.intake.AccountImports;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Batch.State;
import org.rostra.registry.intake.RefusedFile;
import org.rostra.registry.intake.RowVerdict;
import org.rostra.registry.intake.SheetHead;
import org.rostra.web.Texts;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ExitCode;

/** One call of {@code import} from the file to the answer. What is not confirmed leaves no rows behind. */
record ImportRun(BeanFactory house, Console console, Texts t, ImportOptions options) {
    private static final int FINDING = 1;

    int run(String number, Path file, @Nullable Path refused, boolean confirm, ImportAnswer answer)
            throws IOException {
        Person person = person(number);
        var imports = new FileImport(house, person.id(),
                rows -> console.err().println(words().get("import.progress", rows)));
        Batch batch = read(imports, person, file);
        try {
            if (batch.state() == State.FAILED) {
                answer.unreadable(batch);
                return FINDING;
            }
            batch = judged(imports, batch);
            answer.preview(preview(imports, batch, person, confirm));
            giveBack(imports, batch, refused);
            batch = confirm && batch.writes() > 0 ? imports.confirm(batch) : batch;
            answer.end(batch, confirm);
            return batch.failure() == null && batch.count(RowVerdict.REFUSED) == 0 ? ExitCode.OK : FINDING;
        } finally {
            if (batch.state() != State.CONFIRMED) {
                imports.drop(batch);
            }
        }
    }

    /** Whoever was shut out of the pages is shut out here. */
    private Person person(String number) {
        Person person = house.getBean(People.class).findByNumber(number)
                .orElseThrow(() -> new WrongCall(words().get("import.nobody", number)));
        if (house.getBean(LoginStates.class).of(person.id()) == LoginState.DISABLED) {
            throw new WrongCall(words().get("import.disabled", person.name(), person.number()));
        }
        return person;
    }

    private Batch read(FileImport imports, Person person, Path file) throws IOException {
        try {
            return imports.read(file);
        } catch (Forbidden forbidden) {
            throw new WrongCall(words().get("import.not-allowed", person.name(), person.number()) + " "
                    + forbidden.next().map(t::get).orElseThrow());
        }
    }

    private Batch judged(FileImport imports, Batch batch) {
        SheetHead sheet = options.sheet(batch, words());
        Choice choice = options.choice(house.getBean(AccountImports.class));
        return imports.judge(batch, sheet.index(), guess -> choice.over(guess, sheet, words()));
    }

    private ImportAnswer.Preview preview(FileImport imports, Batch batch, Person person, boolean confirm) {
        UUID unit = Optional.ofNullable(batch.mapping()).map(mapping -> mapping.unit()).orElse(null);
        String name = Optional.ofNullable(unit).flatMap(house.getBean(Units.class)::find).map(Unit::name).orElse("");
        return new ImportAnswer.Preview(batch, person, name, confirm,
                () -> house.getBean(RefusedFile.class).rows(imports.act(), batch, t));
    }

    /** Before anything is written: confirming forgets the rows. */
    private void giveBack(FileImport imports, Batch batch, @Nullable Path refused) throws IOException {
        if (refused == null || batch.count(RowVerdict.REFUSED) == 0) {
            return;
        }
        RefusedFile rows = house.getBean(RefusedFile.class);
        try (OutputStream out = Files.newOutputStream(refused, StandardOpenOption.CREATE_NEW)) {
            if (refused.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                rows.csv(imports.act(), batch, t, out);
            } else {
                rows.xlsx(imports.act(), batch, t, out);
            }
        }
        console.err().println(words().get("import.refused-written", batch.count(RowVerdict.REFUSED), refused));
    }

    private CommandTexts words() {
        return console.words("commands");
    }
}
