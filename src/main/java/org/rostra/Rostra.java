package org.rostra;

import org.rostra.commands.Commands;
import org.rostra.commands.Program;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one program: {@code serve} by default, and a few commands beside it. Beans go by their full names, so that two
 * modules may use one word for two rooms.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Rostra implements Program {
    public static void main(String[] arguments) {
        int exit = Commands.run(new Rostra(), arguments);
        if (exit != Commands.RUNNING) {
            System.exit(exit);
        }
    }

    @Override
    public void serve(String... settings) {
        SpringApplication.run(Rostra.class, settings);
    }

    @Override
    public ConfigurableApplicationContext open(String... settings) {
        return new SpringApplicationBuilder(Rostra.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .run(settings);
    }
}
