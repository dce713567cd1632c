package org.rostra;

import org.rostra.commands.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one program: {@code serve} by default, and a few commands beside it. Beans go by their full names, so that two
 * modules may use one word for two rooms.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Rostra {
    public static void main(String[] arguments) {
        int exit = Commands.run(arguments, Rostra::serve);
        if (exit != Commands.RUNNING) {
            System.exit(exit);
        }
    }

    private static void serve(String... settings) {
        SpringApplication.run(Rostra.class, settings);
    }
}
