package org.rostra.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.rostra.Rostra;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** Law 1: arrows as declared, every package null-marked, no type with an empty name. */
class ArrowsTest {
    static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rostra");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyArrowIsDeclared() {
        ApplicationModules.of(Rostra.class).verify();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            List<Path> unmarked = folders.filter(Files::isDirectory).filter(ArrowsTest::holdsTypes)
                    .filter(folder -> !marked(folder)).toList();
            assertThat(unmarked).isEmpty();
        }
    }

    @Test
    void noTypeIsCalledWhatItIsNot() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|VO|DTO)").check(HOUSE);
    }

    @Test
    void doorsAndTablesStayInTheirRooms() {
        classes().that().areAnnotatedWith(Controller.class).should().notBePublic().andShould()
                .resideInAnyPackage("..web..", "..door..").check(HOUSE);
        classes().that().haveSimpleNameEndingWith("Table").and().areTopLevelClasses().should().bePackagePrivate()
                .check(HOUSE);
        noClasses().that().areTopLevelClasses().and().haveSimpleNameNotEndingWith("Table").and()
                .resideOutsideOfPackages("org.rostra.database..",
                        "org.rostra.ledger..", "org.rostra", "org.rostra.commands..")
                .should().dependOnClassesThat().haveFullyQualifiedName(
                        "org.springframework.jdbc.core.simple.JdbcClient")
                .check(HOUSE);
    }

    private static boolean holdsTypes(Path folder) {
        return java(folder).stream().anyMatch(file -> !file.endsWith("package-info.java"));
    }

    private static boolean marked(Path folder) {
        Path info = folder.resolve("package-info.java");
        try {
            return Files.exists(info) && Files.readString(info).contains("@" + NullMarked.class.getSimpleName());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> java(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
