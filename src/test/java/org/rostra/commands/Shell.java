package org.rostra.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the command line as a terminal does, and keeps what it said. A server is never started: its settings are kept. */
public final class Shell {
    private final Function<String[], ConfigurableApplicationContext> house;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    public final List<List<String>> served = new ArrayList<>();

    public Shell() {
        this(_ -> {
            throw new AssertionError("no house is wanted here");
        });
    }

    public Shell(Function<String[], ConfigurableApplicationContext> house) {
        this.house = house;
    }

    /** The exit code; what earlier calls said is forgotten. */
    public int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Commands.run(new Program() {
            @Override
            public void serve(String... settings) {
                served.add(List.of(settings));
            }

            @Override
            public ConfigurableApplicationContext open(String... settings) {
                return house.apply(settings);
            }
        }, new PrintWriter(out, true), new PrintWriter(err, true), () -> {}, arguments);
    }

    /** The same with settings as the environment would give them. */
    public int run(Map<String, String> settings, String... arguments) {
        settings.forEach(System::setProperty);
        try {
            return run(arguments);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(out());
    }
}
