package org.rostra;

import org.rostra.commands.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: {@code serve} by default, and a few commands beside it. */
@SpringBootApplication
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
