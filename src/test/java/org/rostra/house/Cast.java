package org.rostra.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Action;
import org.rostra.access.Matrix;
import org.rostra.access.Position;
import org.rostra.directory.intake.ListKind;
import org.rostra.ledger.Ids;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Attachments;
import org.rostra.registry.campaign.Draft;
import org.rostra.registry.campaign.LaunchCampaign;
import org.rostra.registry.campaign.Scope;
import org.rostra.security.House;

/**
 * Everybody who might knock, signed in, and something of every kind to knock at. Who stands how to what is written by
 * hand in {@code house/positions.tsv}: the program must come to the same by itself.
 */
final class Cast implements AutoCloseable {
    /** What an address can be about: an account and the case about it. */
    enum Thing {
        /** Applied for by the college. */
        APPLIED,
        /** Applied for by the library. */
        OTHER,
        /** Applied for by a class of the college. */
        CLASS,
        /** Filed and running, for the college; everybody may see it in the directory. */
        RUNNING,
        /** Being written by a custodian of the college. */
        DRAFT,
        /** Not there at all. */
        MISSING
    }

    /** One who knocks: where he stands everywhere, and towards each thing. */
    record Identity(String name, Set<Position> everywhere, Map<Thing, Set<Position>> towards) {
        boolean signedIn() {
            return everywhere.contains(Position.MEMBER);
        }

        /** What he is to some unit by an office held there. */
        Set<Position> offices() {
            Set<Position> offices = EnumSet.noneOf(Position.class);
            towards.values().forEach(offices::addAll);
            offices.retainAll(EnumSet.of(Position.UNIT_HEAD, Position.UNIT_OFFICER));
            if (everywhere.contains(Position.PUBLICITY_HEAD)) {
                offices.add(Position.UNIT_HEAD);
            }
            return offices;
        }

        /** Every position he holds towards the thing; a draft and what is missing know no office. */
        Set<Position> towards(Thing thing) {
            Set<Position> held = EnumSet.noneOf(Position.class);
            held.addAll(towards.getOrDefault(thing, Set.of()));
            if (thing != Thing.DRAFT && thing != Thing.MISSING) {
                held.addAll(everywhere);
            }
            return held;
        }
    }

    static final Matrix MATRIX = Matrix.load();
    static final byte[] PDF = pdf();

    final House house;
    final University university;
    final List<Identity> identities = identities();
    final Map<Thing, UUID> accounts = new EnumMap<>(Thing.class);
    final Map<Thing, UUID> cases = new EnumMap<>(Thing.class);
    final Map<Thing, UUID> changes = new EnumMap<>(Thing.class);
    final Map<Thing, UUID> decisions = new EnumMap<>(Thing.class);
    final Map<Thing, UUID> attachments = new EnumMap<>(Thing.class);
    final Map<Thing, UUID> scans = new EnumMap<>(Thing.class);
    final Map<Thing, String> names = new EnumMap<>(Thing.class);
    final UUID reorganisation;
    final UUID unitReport;
    /** A campaign, and what it asks the college. */
    final UUID campaign;
    final UUID reply;
    /** The review of the running account, and the part of the publicity department. */
    final UUID review = Ids.next();
    final UUID reviewPart = Ids.next();
    final UUID reviewScan = Ids.next();
    /** A post for the running account, put up by its custodian, and consent that everybody of the cast has to sign. */
    final UUID post = Ids.next();
    final UUID postFile = Ids.next();
    final UUID jointOrder = Ids.next();
    final UUID delivery = Ids.next();
    final UUID warning = Ids.next();
    final UUID turn = Ids.next();
    final UUID correction = Ids.next();
    final UUID correctionFile = Ids.next();
    final UUID orderFile = Ids.next();
    final UUID correctionScan = Ids.next();
    final UUID copy = Ids.next();
    /** A measure that the student was told of, and what the youth league asked. */
    final UUID measure = Ids.next();
    final UUID measureFile = Ids.next();
    final UUID measureScan = Ids.next();
    final UUID awardCheck = Ids.next();
    final UUID rightsRequest = Ids.next();
    /** An opinion of which the college is asked, and a file that came with it. */
    final UUID opinion;
    final UUID enclosure;
    final UUID imitation;
    final UUID consent = Ids.next();
    /** What the college says of its groups in that year. */
    final UUID groupList = Ids.next();
    final UUID book;
    final UUID directoryImport;
    final UUID registerImport;
    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, Optional<String>> tokens = new LinkedHashMap<>();
    private final Map<String, House.Browser> browsers = new LinkedHashMap<>();

    Cast() throws IOException {
        house = House.on(database, "--rostra.limit.public=0");
        university = new University(house);
        university.on("2026-03-02");
        university.person("applicant", "STAFF");
        house.sql().sql("""
                insert into access.administration (id, person_id, seat, granted_at) values (:id, :person, 'AUDITOR', now())
                """).param("id", Ids.next()).param("person", university.person("auditor", "STAFF")).update();
        applied(Thing.APPLIED, "custodian", "BIZ", "湖南财院商苑甲");
        applied(Thing.OTHER, "applicant", "LIB", "湖南财院书苑乙");
        applied(Thing.CLASS, "student", "BIZ2401", "工商2401班丙苑");
        draft("custodian", "湖南财院草稿丁");
        for (var map : List.of(accounts, cases, attachments)) {
            map.put(Thing.MISSING, Ids.next());
        }
        running();
        changes();
        decisions();
        reorganisation = Ids.next();
        unitReport = Ids.next();
        reorganised();
        campaign = campaign();
        reply = house.sql().sql("select id from registry.reply where campaign_id = :campaign and unit_id = :unit")
                .param("campaign", campaign).param("unit", university.unit("BIZ"))
                .query((row, _) -> row.getObject(1, UUID.class)).single();
        reviewed();
        posted();
        corrected();
        scanned();
        opinion = opinion();
        enclosure = house.sql().sql("select id from voice.enclosure").query((row, _) -> row.getObject(1, UUID.class))
                .single();
        imitation = university.bean(org.rostra.voice.imitation.Imitations.class)
                .suspect(university.by("clerk"), "湖南财院招生咨询", "", null)
                .id();
        university.bean(org.rostra.voice.imitation.Imitations.class).settle(university.by("clerk"), imitation,
                org.rostra.registry.lead.LeadOutcome.IMITATION, "");
        book = university.bean(org.rostra.registry.book.BookTemplates.class).load(university.by("clerk"), "统计表",
                new org.rostra.sheets.OfficeForm().write(), "form.xlsx").id();
        directoryImport = directoryImport();
        registerImport = registerImport();
    }

    House.Browser browser(Identity identity) {
        return browsers.computeIfAbsent(identity.name(), name -> {
            House.Browser browser = house.browser();
            if (identity.signedIn() && browser.signIn(name, House.PASSWORD).statusCode() != 303) {
                throw new IllegalStateException(name + " cannot sign in");
            }
            return browser;
        });
    }

    javax.sql.DataSource owner() {
        return database.owner();
    }

    /** Sends a form as a page of the program would. */
    java.net.http.HttpResponse<String> send(Identity identity, String path, boolean file, String... fields) {
        House.Browser browser = browser(identity);
        if (file) {
            return Multipart.of("list.csv", "A\n1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), fields)
                    .send(browser, house.origin(), path);
        }
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        tokens.computeIfAbsent(identity.name(), _ -> browser.findToken())
                .ifPresent(token -> all.addAll(List.of("_csrf", token)));
        return browser.post(path, all.toArray(String[]::new));
    }

    Identity identity(String name) {
        return identities.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    static boolean allows(Action action, Set<Position> held) {
        return held.stream().anyMatch(MATRIX.allowed(action)::contains);
    }

    private void applied(Thing thing, String applicant, String unit, String name) {
        UUID account = university.draft(applicant, unit, name, "wechat-official");
        if (thing == Thing.CLASS) {
            university.save(applicant, account, Map.of("custodian-b",
                    List.of(university.id("custodian").toString())));
        }
        attach(thing, applicant, account);
        accounts.put(thing, account);
        names.put(thing, name);
        cases.put(thing, university.submit(applicant, account).id());
    }

    private void draft(String applicant, String name) {
        UUID account = university.draft(applicant, "BIZ", name, "wechat-official");
        attach(Thing.DRAFT, applicant, account);
        accounts.put(Thing.DRAFT, account);
        names.put(Thing.DRAFT, name);
    }

    private void attach(Thing thing, String applicant, UUID account) {
        attachments.put(thing, university.bean(Attachments.class).add(university.by(applicant), account,
                new Attachments.Upload(Attachments.OTHER, "证明.pdf", new ByteArrayInputStream(PDF))));
    }

    private void running() {
        UUID account = university.draft("custodian", "BIZ", "湖南财院通知", "wechat-official");
        attach(Thing.RUNNING, "custodian", account);
        CaseFile file = university.submit("custodian", account);
        for (String decider : List.of("dean", "clerk", "publicity-head")) {
            university.approve(decider, file);
        }
        CaseFile filing = university.file("custodian", account, "湖南财院通知", "gh_0123456789ab",
                university.by("clerk").today());
        university.approve("clerk", filing);
        accounts.put(Thing.RUNNING, account);
        cases.put(Thing.RUNNING, filing.id());
    }

    /** A change of every account, though only one of them stands. */
    private void changes() {
        UUID successor = university.person("successor", "STAFF");
        accounts.forEach((thing, account) -> {
            changes.put(thing, Ids.next());
            if (thing != Thing.MISSING) {
                house.sql().sql("""
                        insert into registry.change (id, account_id, kind, state, applicant_id, happened_on,
                            reported_on, answers, before)
                        values (:id, :account, 'HAND_OVER', 'AGREEING', :applicant, '2026-03-02', '2026-03-02',
                            jsonb_build_object('custodian', jsonb_build_array(:applicant)), '{}')
                        """).param("id", changes.get(thing)).param("account", account)
                        .param("applicant", successor).update();
            }
        });
    }

    /** Something to decide by two about every account, though none of them is a group. */
    private void decisions() {
        accounts.forEach((thing, account) -> {
            decisions.put(thing, Ids.next());
            if (thing != Thing.MISSING) {
                house.sql().sql("""
                        insert into groups.decision (id, account_id, kind, state, proposal, seen, proposer_id, side,
                            proposed_on)
                        values (:id, :account, 'NAME', 'OPEN', '{"name": "x"}', 1, :proposer, 'OWNER', '2026-03-02')
                        """).param("id", decisions.get(thing)).param("account", account)
                        .param("proposer", university.id("successor")).update();
            }
        });
    }

    /** A renaming of the college, on which it is to report. */
    private void reorganised() {
        house.sql().sql("""
                with what as (
                    insert into directory.reorganisation (id, kind, on_day, document, units, going, state, decided_by,
                        decided_at)
                    values (:id, 'RENAME', '2026-03-02', 'x', array[:unit], '{}', 'DONE', :by, now()) returning id)
                insert into registry.unit_report (id, reorganisation_id, unit_id, state, accounts, happened_on)
                select :report, id, :unit, 'OWED', array[:account], '2026-03-02' from what
                """).param("id", reorganisation).param("report", unitReport).param("unit", university.unit("BIZ"))
                .param("by", university.id("keeper")).param("account", accounts.get(Thing.RUNNING)).update();
    }

    private UUID campaign() {
        return university.bean(LaunchCampaign.class).launch(university.by("clerk"), new Draft("census",
                "普查", "请核对", new Scope.All(), List.of(), List.of(), java.time.LocalDate.parse("2026-03-16"))).id();
    }

    /** Of a year that is over: nothing that jobs do by date touches it while rows are counted. */
    private void reviewed() {
        house.sql().sql("""
                with y as (insert into review.year (year, id, from_on, until_on, opened_on, opened_by)
                    values (2025, :year, '2025-12-01', '2025-12-31', '2025-12-01', :clerk) returning year),
                p as (insert into review.part (id, year, lane, unit_id, seat)
                    select :part, year, 'PUBLICITY', :unit, 'office/CLERK/' || :unit from y returning id, year)
                insert into review.review (id, year, account_id, part_id, place, tier, state, due_on, conclusion, reasons,
                    concluded_by, concluded_at)
                select :review, year, :account, id, 'x', 2, 'CONCLUDED', '2025-12-31', 'PASSED', '', :clerk, now() from p
                """).param("year", Ids.next()).param("clerk", university.id("clerk")).param("part", reviewPart)
                .param("unit", university.unit("XCB")).param("review", review)
                .param("account", accounts.get(Thing.RUNNING)).update();
        house.sql().sql("insert into review.group_list (id, year, unit_id, seat) "
                + "values (:id, 2025, :unit, 'office/HEAD/' || :unit)").param("id", groupList)
                .param("unit", university.unit("BIZ")).update();
    }

    private void posted() {
        house.sql().sql("""
                with p as (insert into publishing.post (id, state, account_id, unit_id, applicant_id, created_at)
                    values (:post, 'UNDER_REVIEW', :account, :unit, :author, now()) returning id, account_id),
                t as (insert into publishing.target (post_id, account_id) select id, account_id from p),
                c as (insert into publishing.oral_consent (id, post_id, step, maker_id, given_at, noted_by, noted_at)
                    select :consent, id, 'x', :maker, now(), :maker, now() from p)
                insert into publishing.wording (post_id, version, title, body, written_by, written_at)
                select id, 1, 'x', 'x', :author, now() from p
                """).param("post", post).param("account", accounts.get(Thing.RUNNING)).param("consent", consent)
                .param("unit", university.unit("BIZ")).param("author", university.id("custodian"))
                .param("maker", university.id("leader")).update();
        filed(postFile, "post", post);
        house.sql().sql("""
                with o as (insert into publishing.joint_order (id, state, occasion, title, body, short_body, adaptable,
                        tiers, units, platforms, from_at, until_at, ordered_by, ordered_at, approved_at)
                    values (:order, 'RUNNING', 'CRISIS', 'x', 'x', '', true, '{}', '{}', '{}', now(), now(), :clerk, now(),
                        now()) returning id)
                insert into publishing.delivery (id, order_id, account_id, tier, state, version)
                select :delivery, id, :account, 2, 'WAITING', 1 from o
                """).param("order", jointOrder).param("delivery", delivery).param("clerk", university.id("clerk"))
                .param("account", accounts.get(Thing.RUNNING)).update();
    }

    private void filed(UUID file, String kind, UUID subject) {
        house.sql().sql("""
                insert into files.file (id, sha256, size, kind, name, sent_by, sent_at, subject_kind, subject_id, purpose)
                select :file, sha256, size, kind, name, sent_by, sent_at, :kind, :subject, :kind from files.file
                where id = :like
                """).param("file", file).param("kind", kind).param("subject", subject)
                .param("like", attachments.get(Thing.RUNNING)).update();
    }

    private void corrected() {
        house.sql().sql("""
                insert into publishing.warning (id, state, what, place, urgent, reported_at)
                values (:warning, 'WAITING', 'x', 'x', false, now())
                """).param("warning", warning).update();
        house.sql().sql("""
                insert into publishing.duty_turn (id, person_id, from_at, until_at, entered_by, entered_at)
                values (:turn, :clerk, now(), '2126-01-01', :clerk, now())
                """).param("turn", turn).param("clerk", university.id("clerk")).update();
        house.sql().sql("""
                with c as (insert into publishing.correction (id, state, account_id, discovered_at, source, nature, urgent,
                        summary, opened_by, opened_at)
                    values (:correction, 'OPEN', :account, now(), 'self-check', 'error', false, 'x', :clerk, now())
                    returning id, account_id)
                insert into publishing.copy_task (id, correction_id, account_id, origin, title, body, likeness, state,
                    asked_at)
                select :copy, id, account_id, id, 'x', 'x', 100, 'WAITING', now() from c
                """).param("correction", correction).param("copy", copy).param("clerk", university.id("clerk"))
                .param("account", accounts.get(Thing.RUNNING)).update();
        measured();
        filed(correctionFile, "correction", correction);
        filed(orderFile, "joint-order", jointOrder);
    }

    private void measured() {
        house.sql().sql("""
                insert into conduct.measure (id, number, stage, account_id, part, person_id, violation, happened_on, summary,
                    opened_by, opened_at, facts, evidence, intended, told_on, told_by, hear_until)
                values (:id, '2026-1', 'INTENDED', :account, 'MEMBER', :party, 'attack', '2026-03-01', 'x', :by, now(), 'x',
                    'x', 'WARNING', '2026-03-01', 'SYSTEM', '2026-03-05')
                """).param("id", measure).param("account", accounts.get(Thing.RUNNING))
                .param("party", university.id("student")).param("by", university.id("custodian")).update();
        house.sql().sql("""
                insert into conduct.award_check (id, number, unit_id, purpose, asked_by, asked_at, on_day, names, barred, sha256)
                values (:id, 'C2026-1', :unit, 'x', :by, now(), '2026-03-01', 0, 0, '')
                """).param("id", awardCheck).param("unit", university.unit("TW"))
                .param("by", university.id("league-head")).update();
        house.sql().sql("""
                insert into voice.rights_request (id, person_id, kind, text, asked_at)
                values (:id, :person, 'CORRECT', 'x', now())
                """).param("id", rightsRequest).param("person", university.id("stranger")).update();
        filed(measureFile, "measure", measure);
    }

    private UUID opinion() {
        UUID id = university.bean(org.rostra.voice.GiveOpinion.class).give(university.anonymous(),
                new org.rostra.voice.Wanted(org.rostra.voice.Opinion.Kind.COMPLAINT, "x", "", null, false,
                        false,
                        false, org.rostra.voice.Who.NOBODY, false),
                java.util.List.of(new org.rostra.voice.Upload("x.pdf", new ByteArrayInputStream(PDF))))
                .opinion().id();
        university.bean(org.rostra.voice.RouteOpinion.class).route(university.by("clerk"), id,
                List.of(university.unit("BIZ")), "");
        return id;
    }

    /** A scan of a paper about every account, and about the review. */
    private void scanned() {
        accounts.forEach((thing, account) -> {
            scans.put(thing, Ids.next());
            if (thing != Thing.MISSING) {
                scanned(scans.get(thing), "account", account, thing);
            }
        });
        scanned(reviewScan, "review", review, Thing.RUNNING);
        scanned(correctionScan, "correction", correction, Thing.RUNNING);
        scanned(measureScan, "measure", measure, Thing.RUNNING);
    }

    private void scanned(UUID scan, String kind, UUID subject, Thing thing) {
        UUID print = Ids.next();
        house.sql().sql("""
                with print as (insert into paper.print (id, code, form, title, layout, subject_kind, subject_id, version, digest,
                    content, printed_at) values (:print, :code, 'opening', 'x', 'FORM', :kind, :subject, 1, '', :content, now())
                    returning id)
                insert into paper.scan (id, print_id, file_id, sha256, size, pages, how, turned, outdated, source, sent_at,
                    sent_by)
                select :scan, id, :file, 'x', 1, 1, 'READ', false, false, 'x', now(), :by from print
                """).param("print", print)
                .param("content",
                        university.bean(org.rostra.vault.Vault.class).seal("paper.print.content." + print, ""))
                .param("code", scan.toString()).param("kind", kind).param("subject", subject).param("scan", scan)
                .param("file", attachments.get(thing)).param("by", university.id("clerk")).update();
    }

    private UUID directoryImport() throws IOException {
        Path list = Files.createTempFile("people", ".csv");
        Files.writeString(list, "工号,姓名\nA0001,甲\nA0002,\n");
        return university.bean(org.rostra.directory.intake.Imports.class).preview(university.by("keeper"),
                ListKind.PEOPLE, list, "people.csv");
    }

    private UUID registerImport() {
        var answer = Multipart.of("workbook.csv", "账号名称,平台\n湖南财院旧号,微信公众号\n".getBytes(
                java.nio.charset.StandardCharsets.UTF_8)).send(browser(identity("clerk")), house.origin(), "/import");
        String location = answer.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(
                answer.statusCode() + " " + answer.body()));
        return UUID.fromString(location.replaceFirst("/import/([0-9a-f-]{36}).*", "$1"));
    }

    private static List<Identity> identities() {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/house/positions.tsv"));
            String[] columns = lines.getFirst().split("\t", -1);
            return lines.stream().skip(1).map(line -> {
                String[] cells = line.split("\t", -1);
                Map<Thing, Set<Position>> towards = new EnumMap<>(Thing.class);
                for (int i = 2; i < columns.length; i++) {
                    towards.put(Thing.valueOf(columns[i]), positions(cells[i]));
                }
                return new Identity(cells[0], positions(cells[1]), towards);
            }).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Position> positions(String cell) {
        return Arrays.stream(cell.split(" ")).filter(one -> !one.isBlank()).map(Position::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Position.class)));
    }

    private static byte[] pdf() {
        try (var in = Cast.class.getResourceAsStream("/demo/certificate.pdf")) {
            return Optional.ofNullable(in).orElseThrow().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        house.close();
        database.close();
    }
}
