package org.rostra;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.directory.Appoint;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Office;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.publishing.ReleasePost;
import org.rostra.registry.Applications;
import org.rostra.registry.FileAccount;
import org.rostra.registry.SubmitApplication;
import org.rostra.security.House;

/** A small university with one person in each part, and the acts they do. */
public final class University {
    private final House house;
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();

    public University(House house) {
        this.house = house;
        UUID keeper = person("keeper", "STAFF");
        UUID giver = person("giver", "STAFF");
        seat(keeper, "SYSTEM_ADMINISTRATOR");
        seat(giver, "SECURITY_ADMINISTRATOR");
        unit("root", Unit.Kind.INSTITUTION, null);
        unit("XCB", Unit.Kind.DEPARTMENT, "root");
        unit("TW", Unit.Kind.DEPARTMENT, "root");
        unit("LIB", Unit.Kind.DEPARTMENT, "root");
        unit("BIZ", Unit.Kind.COLLEGE, "root");
        unit("BIZ2401", Unit.Kind.CLASS, "BIZ");
        unit("CLUB", Unit.Kind.CLUB, "TW");
        appoint("leader", Office.SCHOOL_LEADER, "root");
        appoint("publicity-head", Office.HEAD, "XCB");
        appoint("clerk", Office.CLERK, "XCB");
        appoint("clerk2", Office.CLERK, "XCB");
        appoint("league-head", Office.HEAD, "TW");
        appoint("librarian", Office.HEAD, "LIB");
        appoint("dean", Office.HEAD, "BIZ");
        appoint("secretary", Office.HEAD, "BIZ");
        appoint("counsellor", Office.COUNSELLOR, "BIZ2401");
        appoint("adviser", Office.ADVISER, "CLUB");
        person("custodian", "STAFF");
        person("custodian2", "STAFF");
        person("student", "STUDENT");
        person("stranger", "STAFF");
    }

    private University(House house, Map<String, UUID> units, Map<String, UUID> people) {
        this.house = house;
        this.units.putAll(units);
        this.people.putAll(people);
    }

    /** The same university in a house where it stands already. */
    public static University found(House house) {
        return new University(house, ids(house, "select code, id from directory.unit"),
                ids(house, "select number, id from directory.person"));
    }

    private static Map<String, UUID> ids(House house, String select) {
        Map<String, UUID> ids = new HashMap<>();
        house.sql().sql(select).query(row -> {
            ids.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return ids;
    }

    public UUID id(String person) {
        return people.get(person);
    }

    public UUID unit(String code) {
        return units.computeIfAbsent(code, one -> bean(Units.class).findByCode(one).map(Unit::id).orElse(null));
    }

    public <T> T bean(Class<T> type) {
        return house.bean(type);
    }

    /** A fresh submission by the person, now. */
    public Act by(String person) {
        return Act.of(new Actor.Person(id(person)), Ids.next(), House.now());
    }

    public Act anonymous() {
        return Act.of(Actor.ANONYMOUS, Ids.next(), House.now());
    }

    /** Moves the clock to ten in the morning of the day, in Shanghai. */
    public void on(String date) {
        House.clock(Instant.parse(date + "T02:00:00Z"));
    }

    /** A complete application for the unit, ready to be submitted. */
    public UUID draft(String applicant, String unit, String name, String platform) {
        UUID account = bean(Applications.class).start(by(applicant), false);
        save(applicant, account, form(applicant, unit, name, platform));
        return account;
    }

    public void save(String applicant, UUID account, Map<String, List<String>> answers) {
        bean(Applications.class).save(by(applicant), account, answers);
    }

    public Map<String, List<String>> form(String applicant, String unit, String name, String platform) {
        Map<String, List<String>> form = new HashMap<>();
        put(form, "kind", "new", "owner", unit(unit).toString(), "platform", platform, "name", name, "reason",
                "为本单位师生提供通知和服务", "audience", "本校师生", "registrant", "institution", "registered-in", "长沙", "operated-in",
                "长沙", "custodian-a", id(people, applicant), "custodian-b", id(people, "custodian2"), "head",
                id(people, "dean"), "first-review", id(people, "custodian"), "second-review",
                id(people, "custodian2"), "third-review", id(people, "dean"), "emergency", id(people, "custodian"));
        form.put("content", List.of("news", "notices"));
        form.put("undertaking",
                house.bean(org.rostra.policy.Regulation.class).list("undertaking")
                        .on(java.time.LocalDate.of(2026, 3, 2)).stream()
                        .map(entry -> entry.id()).toList());
        return form;
    }

    public CaseFile submit(String applicant, UUID account) {
        return bean(SubmitApplication.class).submit(by(applicant), account);
    }

    /** The person approves the step at work. */
    public CaseFile approve(String person, CaseFile file) {
        return decide(person, file, approval(file));
    }

    /** An approval that confirms the checklist of the step at work, if it has one. */
    public Verb.Approve approval(CaseFile file) {
        CaseFile now = bean(Procedures.class).getFor(by("clerk"), file.id());
        return new Verb.Approve("同意", bean(Regulation.class).procedure(now.procedure())
                .step(now.current().orElseThrow().plan()).confirm().map(ProcedurePlan.Confirm::list).orElse(null));
    }

    public CaseFile decide(String person, CaseFile file, Verb verb) {
        CaseFile now = bean(Procedures.class).getFor(by("clerk"), file.id());
        bean(DecideCase.class).decide(by(person), file.id(), now.round(), now.step(), verb);
        return bean(Procedures.class).getFor(by("clerk"), file.id());
    }

    /** Files the opened account back. */
    public CaseFile file(String person, UUID account, String name, String id, LocalDate opened) {
        Map<String, List<String>> form = new HashMap<>();
        put(form, "actual-name", name, "account-id", id, "opened-on", opened.toString(), "contact", "0731-88811000",
                "certified", "no");
        return bean(FileAccount.class).file(by(person), account, form);
    }

    /** An account that runs, kept by these people; entered without its procedure. */
    public UUID running(String unit, int tier, String platform, String... custodians) {
        UUID id = Ids.next();
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                select :id, 'RUNNING', :name, :name, :name, :platform, :name, u.id, u.kind, :tier, :name, '2024-03-01', now()
                from directory.unit u where u.id = :unit
                """).param("id", id).param("name", "号" + id).param("platform", platform).param("unit", unit(unit))
                .param("tier", tier).update();
        for (String custodian : custodians) {
            house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                    + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                    .param("person", id(custodian)).update();
        }
        return id;
    }

    /** What the keeper of an account released there, without its review. */
    public UUID released(UUID on, String keeper, String body) {
        UUID post = Ids.next();
        house.sql().sql("""
                with p as (insert into publishing.post (id, state, account_id, unit_id, applicant_id, created_at)
                    select :post, 'APPROVED', a.id, a.unit_id, :author, now() from registry.account a where a.id = :account
                    returning id, account_id),
                t as (insert into publishing.target (post_id, account_id) select id, account_id from p)
                insert into publishing.wording (post_id, version, title, body, written_by, written_at)
                select id, 1, '考试通知', :body, :author, now() from p
                """).param("post", post).param("account", on).param("author", id(keeper)).param("body", body).update();
        bean(ReleasePost.class).note(by(keeper), post,
                new ReleasePost.Published(on, House.now(), "https://weibo.com/" + post, ""));
        return post;
    }

    public static void put(Map<String, List<String>> form, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], List.of(pairs[i + 1]));
        }
    }

    public UUID person(String number, String kind) {
        UUID id = house.person(number);
        house.sql().sql("update directory.person set kind = :kind where id = :id").param("kind", kind)
                .param("id", id).update();
        people.put(number, id);
        return id;
    }

    public void appoint(String person, Office office, String unit) {
        UUID id = people.containsKey(person) ? people.get(person) : person(person, "STAFF");
        bean(Appoint.class).appoint(by("giver"), id, office, unit(unit), LocalDate.parse("2020-09-01"));
    }

    private void unit(String code, Unit.Kind kind, @org.jspecify.annotations.Nullable String parent) {
        units.put(code, bean(EstablishUnit.class).establish(by("keeper"),
                new NewUnit(kind, code, "单位" + code, null, null, parent == null ? null : units.get(parent))));
    }

    private void seat(UUID person, String seat) {
        house.sql().sql("""
                insert into access.administration (id, person_id, seat, granted_at) values (:id, :person, :seat, now())
                """).param("id", Ids.next()).param("person", person).param("seat", seat).update();
    }

    private static String id(Map<String, UUID> from, String name) {
        return from.get(name).toString();
    }
}
