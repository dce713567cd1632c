package org.rostra.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Person;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in sets. */
@Component
class PersonIntakeTable {
    /** A person as stored, with the telephone number sealed. */
    record Known(UUID id, String number, String name, Person.Kind kind, @Nullable UUID unit, @Nullable String email,
            byte @Nullable [] phone, @Nullable LocalDate leave, @Nullable LocalDate leftOn) {
        Person.Described described() {
            return new Person.Described(name, kind, unit, leave);
        }
    }

    private final JdbcClient sql;

    PersonIntakeTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Known> byNumber(Collection<String> numbers) {
        return sql.sql("""
                select id, number, name, kind, unit_id, email, phone, expected_leave, left_on from directory.person
                where number = any(:numbers)
                """).param("numbers", numbers.toArray(String[]::new)).query(PersonIntakeTable::known).list();
    }

    /** People who are here and whose numbers are these with zeros in front. */
    List<Known> byBareNumber(Collection<String> bare) {
        return bare.isEmpty() ? List.of() : sql.sql("""
                select id, number, name, kind, unit_id, email, phone, expected_leave, left_on from directory.person
                where ltrim(number, '0') = any(:bare) and number like '0%' and left_on is null
                """).param("bare", bare.toArray(String[]::new)).query(PersonIntakeTable::known).list();
    }

    /** People who are here and have one of these names and none of these numbers. */
    List<Person> named(Collection<String> names, Collection<String> numbers) {
        return names.isEmpty()
                ? List.of()
                : sql.sql("""
                select p.id, p.number, p.name, p.kind, p.unit_id from directory.person p
                left join unnest(:numbers) as l (number) on l.number = p.number
                where p.name = any(:names) and p.left_on is null and l.number is null order by p.id
                """).param("names", names.toArray(String[]::new)).param("numbers", numbers.toArray(String[]::new))
                        .query(PersonIntakeTable::person).list();
    }

    /**
     * Somebody whom a complete list covers.
     *
     * @param unit what the unit is called; empty where there is none
     */
    record Covered(UUID id, String number, String name, String unit) {}

    /** All of the kind who are here, or those of them in a unit and below it. */
    List<Covered> covered(Person.Kind kind, @Nullable UUID within) {
        return sql.sql("""
                select p.id, p.number, p.name, coalesce(u.name, '') from directory.person p
                left join directory.unit u on u.id = p.unit_id
                where p.kind = :kind and p.left_on is null
                    and (cast(:within as uuid) is null or u.path @> array[cast(:within as uuid)])
                order by p.unit_id, p.pinyin, p.id
                """).param("kind", kind.name()).param("within", within, Types.OTHER)
                .query((row, _) -> new Covered(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Person.Kind.valueOf(row.getString(4)), row.getObject(5, UUID.class), null, null);
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Person.Kind.valueOf(row.getString(4)), row.getObject(5, UUID.class), row.getString(6),
                row.getBytes(7), row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class));
    }

    int insert(List<Known> people) {
        return with("""
                insert into directory.person (id, number, name, pinyin, initials, kind, unit_id, email, phone, expected_leave)
                select * from unnest(:ids, :numbers, :names, :pinyins, :initials, :kinds, :units, :emails, :phones, cast(:leaves as date[]))
                on conflict (number) do nothing
                """, people);
    }

    int update(List<Known> people) {
        return with("""
                update directory.person p set name = x.name, pinyin = x.pinyin, initials = x.initials, kind = x.kind, unit_id = x.unit,
                    email = x.email, phone = x.phone, expected_leave = x.leave
                from unnest(:ids, :numbers, :names, :pinyins, :initials, :kinds, :units, :emails, :phones, cast(:leaves as date[]))
                    as x (id, number, name, pinyin, initials, kind, unit, email, phone, leave)
                where p.id = x.id
                """, people);
    }

    private int with(String statement, List<Known> people) {
        return sql.sql(statement).param("ids", people.stream().map(Known::id).toArray(UUID[]::new))
                .param("numbers", people.stream().map(Known::number).toArray(String[]::new))
                .param("names", people.stream().map(Known::name).toArray(String[]::new))
                .param("pinyins", people.stream().map(one -> Pinyin.ofName(one.name())).toArray(String[]::new))
                .param("initials", people.stream().map(one -> Pinyin.nameInitials(one.name())).toArray(String[]::new))
                .param("kinds", people.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("units", people.stream().map(Known::unit).toArray(UUID[]::new))
                .param("emails", people.stream().map(Known::email).toArray(String[]::new))
                .param("phones", people.stream().map(Known::phone).toArray(byte[][]::new))
                .param("leaves", people.stream().map(one -> Objects.toString(one.leave(), null)).toArray(String[]::new))
                .update();
    }
}
