package org.rostra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: {@code serve} by default, and a few commands beside it. */
@SpringBootApplication
public class Rostra {
    public static void main(String[] arguments) {
        SpringApplication.run(Rostra.class, arguments);
    }
}
