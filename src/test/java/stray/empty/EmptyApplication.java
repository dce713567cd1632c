package stray.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A web application that does nothing, for measuring starts beside. */
@SpringBootApplication
@RestController
public class EmptyApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    @GetMapping("/")
    String empty() {
        return "";
    }
}
