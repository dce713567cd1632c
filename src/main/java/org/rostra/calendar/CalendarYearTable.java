package org.rostra.calendar;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarYearTable {
    private final JdbcClient sql;

    CalendarYearTable(JdbcClient sql) {
        this.sql = sql;
    }

    static CalendarYearTable of(DataSource database) {
        return new CalendarYearTable(JdbcClient.create(database));
    }

    /** The year stands from now on; what stood for it before is superseded. */
    void supersede(UUID id, CalendarYear year, Instant at) {
        sql.sql("update calendar.year set superseded_at = :at where year = :year and superseded_at is null")
                .param("year", year.year()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        sql.sql("""
                insert into calendar.year (id, year, titles, addresses, dates, offs, holidays, loaded_at)
                values (:id, :year, :titles, :addresses, cast(:dates as date[]), :offs, :holidays, :at)
                """).param("id", id).param("year", year.year())
                .param("titles", year.notices().stream().map(HolidayNotice::title).toArray(String[]::new))
                .param("addresses", year.notices().stream().map(one -> one.address().toString())
                        .toArray(String[]::new))
                .param("dates", year.days().stream().map(one -> one.date().toString()).toArray(String[]::new))
                .param("offs", year.days().stream().map(DeclaredDay::off).toArray(Boolean[]::new))
                .param("holidays", year.days().stream().map(DeclaredDay::holiday).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Names what stands: another text whenever a year was loaded. */
    String standing() {
        return sql.sql("""
                select coalesce(string_agg(id::text, ',' order by id), '') from calendar.year
                where superseded_at is null
                """).query((row, _) -> row.getString(1)).single();
    }

    List<CalendarYear> list() {
        return sql.sql("select * from calendar.year where superseded_at is null order by year")
                .query(CalendarYearTable::year).list();
    }

    private static CalendarYear year(ResultSet row, int number) throws SQLException {
        String[] titles = (String[]) of(row, "titles");
        String[] addresses = (String[]) of(row, "addresses");
        java.sql.Date[] dates = (java.sql.Date[]) of(row, "dates");
        Boolean[] offs = (Boolean[]) of(row, "offs");
        String[] holidays = (String[]) of(row, "holidays");
        List<HolidayNotice> notices = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            notices.add(new HolidayNotice(titles[i], URI.create(addresses[i])));
        }
        List<DeclaredDay> days = new ArrayList<>();
        for (int i = 0; i < dates.length; i++) {
            days.add(new DeclaredDay(dates[i].toLocalDate(), offs[i], holidays[i]));
        }
        return new CalendarYear(row.getInt("year"), notices, days);
    }

    private static Object of(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
