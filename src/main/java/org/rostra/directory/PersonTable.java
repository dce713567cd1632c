package org.rostra.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonTable {
    /** Stands before every id. */
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;

    PersonTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if the number is taken. */
    boolean insert(Person person, @Nullable String email, byte @Nullable [] phone) {
        return sql.sql("""
                insert into directory.person (id, number, name, pinyin, initials, kind, unit_id, email, phone, expected_leave,
                    left_on)
                values (:id, :number, :name, :pinyin, :initials, :kind, :unit, :email, :phone, :leave, :left)
                on conflict (number) do nothing
                """).param("id", person.id()).param("number", person.number()).param("name", person.name())
                .param("pinyin", Pinyin.ofName(person.name())).param("initials", Pinyin.nameInitials(person.name()))
                .param("kind", person.kind().name()).param("unit", person.unit())
                .param("email", email).param("phone", phone).param("leave", person.expectedLeave())
                .param("left", person.leftOn()).update() == 1;
    }

    Optional<Person> find(UUID id) {
        return sql.sql("select * from directory.person where id = :id").param("id", id).query(PersonTable::person)
                .optional();
    }

    /** The person, held until the transaction ends. */
    Optional<Person> findForChange(UUID id) {
        return sql.sql("select * from directory.person where id = :id for no key update").param("id", id)
                .query(PersonTable::person).optional();
    }

    /** The contact as it is stored: the address, and the sealed telephone number. */
    record Sealed(@Nullable String email, byte @Nullable [] phone) {}

    Optional<Sealed> contact(UUID id) {
        return sql.sql("select email, phone from directory.person where id = :id").param("id", id)
                .query((row, _) -> new Sealed(row.getString(1), row.getBytes(2))).optional();
    }

    void describe(UUID id, Person.Described as, @Nullable String email, byte @Nullable [] phone) {
        sql.sql("""
                update directory.person set name = :name, pinyin = :pinyin, initials = :initials, kind = :kind,
                    unit_id = :unit, email = :email, phone = :phone, expected_leave = :leave
                where id = :id
                """).param("id", id).param("name", as.name()).param("pinyin", Pinyin.ofName(as.name()))
                .param("initials", Pinyin.nameInitials(as.name())).param("kind", as.kind().name())
                .param("unit", as.unit()).param("email", email).param("phone", phone)
                .param("leave", as.expectedLeave()).update();
    }

    /** Who of them was still here and now is not; how many. */
    int leave(Collection<UUID> ids, LocalDate on) {
        return sql.sql("update directory.person set left_on = :on where id = any(:ids) and left_on is null")
                .param("ids", ids.toArray(UUID[]::new)).param("on", on).update();
    }

    /** @param unit to which the person belongs from now on */
    void comeBack(UUID id, @Nullable UUID unit) {
        sql.sql("update directory.person set left_on = null, unit_id = :unit where id = :id").param("id", id)
                .param("unit", unit).update();
    }

    Optional<Person> findByNumber(String number) {
        return sql.sql("select * from directory.person where number = :number").param("number", number)
                .query(PersonTable::person).optional();
    }

    List<Person> listByNumbers(Collection<String> numbers) {
        return sql.sql("select * from directory.person where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new)).query(PersonTable::person).list();
    }

    List<Person> list(Collection<UUID> ids) {
        return sql.sql("select * from directory.person where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(PersonTable::person).list();
    }

    List<Person> ofUnit(UUID unit, @Nullable UUID after, int limit) {
        return sql.sql("""
                select * from directory.person
                where unit_id = :unit and left_on is null and (pinyin, id) > (
                    coalesce((select pinyin from directory.person where id = :after), ''),
                    :after)
                order by pinyin, id limit :limit
                """).param("unit", unit).param("after", Objects.requireNonNullElse(after, FIRST)).param("limit", limit)
                .query(PersonTable::person).list();
    }

    /** People of the unit and of those below it who have not left, in the order of the units and of pinyin. */
    List<Person> under(UUID unit, LocalDate on, int limit) {
        return sql.sql("""
                select p.* from directory.person p join directory.unit u on u.id = p.unit_id
                where u.path @> array[:unit] and (p.left_on is null or p.left_on > :on)
                order by u.pinyin, u.id, p.pinyin, p.id limit :limit
                """).param("unit", unit).param("on", on).param("limit", limit).query(PersonTable::person).list();
    }

    /** Living people whose number or name begins with the text, or whose pinyin or its initials do. */
    List<Person> search(String text, int limit) {
        return sql.sql("""
                select * from directory.person
                where left_on is null and (number like :begin or name like :begin or pinyin like lower(:begin)
                    or initials like lower(:begin))
                order by pinyin, id limit :limit
                """).param("begin", UnitTable.escaped(text) + "%").param("limit", limit).query(PersonTable::person)
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                Person.Kind.valueOf(row.getString("kind")), row.getObject("unit_id", UUID.class),
                row.getObject("expected_leave", LocalDate.class), row.getObject("left_on", LocalDate.class));
    }
}
