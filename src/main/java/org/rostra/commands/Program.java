package org.rostra.commands;

import org.springframework.context.ConfigurableApplicationContext;

/** The program as the command line starts it. */
public interface Program {
    /** With its pages, until it is stopped. */
    void serve(String... settings);

    /** Without pages and jobs, for one command; the caller closes it. */
    ConfigurableApplicationContext open(String... settings);
}
