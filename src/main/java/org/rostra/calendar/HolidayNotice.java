package org.rostra.calendar;

import java.net.URI;

/** An official notice on days off: its title as published and where it can be read. */
public record HolidayNotice(String title, URI address) {}
