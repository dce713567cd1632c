package org.rostra.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything this system enforces. What a rule does is Java; its clause, dates and value are the pack's. */
public enum Rule {
    /** The regulation applies from its day of issue; nothing is measured by it before. */
    IN_FORCE(Value.NONE, Grip.FIXED),
    /** The publicity department, and nobody else, puts dated notes of interpretation beside a clause. */
    INTERPRETATION(Value.NONE, Grip.OPTIONAL),

    /** A name that carries the institution in one of these forms makes an account the institution's concern. */
    NAME_SCOPE(Value.NAME_FORMS, Grip.OPTIONAL),
    /** Further forms that are a clue only: a person decides. */
    NAME_CLUES(Value.NAME_FORMS, Grip.OPTIONAL),

    /** Every account shows who is in charge, runs, approves and supervises; a gap is shown, never papered over. */
    CHAIN_COMPLETE(Value.NONE, Grip.OPTIONAL),
    /** Accounts of the institution itself are tier 1 and the publicity department's. */
    TIER_ONE(Value.NONE, Grip.OPTIONAL),
    /** The same for platforms the regulation does not name. */
    TIER_ONE_NEW_PLATFORMS(Value.NONE, Grip.OPTIONAL),
    /** Accounts of departments and colleges are tier 2. */
    TIER_TWO(Value.NONE, Grip.OPTIONAL),
    /** The head of the unit supervises its accounts. */
    SUPERVISOR_IS_UNIT_HEAD(Value.NONE, Grip.OPTIONAL),
    /** Accounts of bodies below a department or college are tier 3. */
    TIER_THREE(Value.NONE, Grip.OPTIONAL),
    /** The kind of body names the supervisor: counsellor, adviser, head of the owner's unit. */
    SUPERVISOR_BY_BODY(Value.NONE, Grip.OPTIONAL),

    /** A public account of staff or students that carries the name is filed with the publicity department. */
    KEYWORD_ACCOUNT_FILING(Value.NONE, Grip.OPTIONAL),

    /** What a class sets up is reported to its counsellor, who is in it. */
    CLASS_REPORTS(Value.NONE, Grip.OPTIONAL),
    /** What staff set up is reported to the head of their department, who is in it. */
    STAFF_REPORT(Value.NONE, Grip.OPTIONAL),
    /** The supervisor confirms within a term that he is in it; until then this is shown, and nothing stops. */
    CONFIRM_JOINED(Value.TERM, Grip.OPTIONAL),
    /** From so many members on, the number itself included, a platform is filed with the publicity department. */
    LINE_OF_MEMBERS(Value.COUNT, Grip.OPTIONAL),
    /** It is filed within a term after it had so many; fewer later change nothing. */
    FILE_AT_LINE(Value.TERM, Grip.OPTIONAL),

    /** Name, members, content, owner and end of a group are decided by owner and supervisor together. */
    DECIDED_BY_TWO(Value.NONE, Grip.OPTIONAL),
    /** So is who joins from outside the institution. */
    OUTSIDERS_BY_TWO(Value.NONE, Grip.OPTIONAL),
    /** Members use their real names; the owner checks and says how many there are. */
    REAL_NAMES(Value.NONE, Grip.OPTIONAL),
    /** Owner and supervisor explain the group's rules and the law. */
    EDUCATION(Value.NONE, Grip.OPTIONAL),
    /** The same for accounts that carry the institution's name. */
    EDUCATION_OF_ACCOUNTS(Value.NONE, Grip.OPTIONAL),
    /** After a term without a note of it, it is called to mind. */
    EDUCATION_REMINDED(Value.TERM, Grip.OPTIONAL),

    /** Nobody signs for both sides: the other head does, or the next higher office. */
    CO_SIGNER(Value.NONE, Grip.FIXED),
    /** Where one side is silent for a term the next higher office may sign in its place. */
    SUBSTITUTE(Value.TERM, Grip.OPTIONAL),
    /** A head may name one of his deputies to supervise. */
    NAMED_DEPUTY(Value.NONE, Grip.OPTIONAL),
    /** A group that may do as well is shown before another is registered. */
    EQUIVALENT_GROUP(Value.NONE, Grip.ADVICE),
    /** Nobody has more than so many groups registered that no supervisor has confirmed. */
    OPEN_REGISTRATIONS(Value.COUNT, Grip.OPTIONAL),
    /** So many days before the end of a temporary group its owner is asked. */
    TEMPORARY_GROUPS(Value.COUNT, Grip.OPTIONAL),
    /** In this month of the year the groups of classes that graduate are listed. */
    GRADUATING_GROUPS(Value.COUNT, Grip.OPTIONAL),
    /** A group that is to be dissolved is so within a term. */
    DISSOLVE_GROUP(Value.TERM, Grip.OPTIONAL),
    /** A roster is deleted a term after the member, or the group, is gone. */
    ROSTER_KEPT(Value.TERM, Grip.FIXED),

    /** No account is opened or run before it is approved. */
    APPROVAL_BEFORE_OPENING(Value.NONE, Grip.OPTIONAL),
    /** Both the application form and the filing record are needed. */
    TWO_FORMS(Value.NONE, Grip.OPTIONAL),
    /** An account opened earlier without approval goes through the procedure afterwards. */
    RETROACTIVE_FILING(Value.NONE, Grip.OPTIONAL),

    /** Changes that the clause names are reported within a term after they happened, for the tiers that the pack marks. */
    CHANGE_REPORT(Value.TERM, Grip.OPTIONAL),
    /** Every other change had better be reported within a term; who takes longer is not late. */
    OTHER_CHANGES(Value.TERM, Grip.ADVICE),
    /** Where a list shows other people around accounts of tiers 1 and 2 their unit is told that a report may be due. */
    SUGGESTED_REPORT(Value.NONE, Grip.ADVICE),
    /** A name is determined before an account bears it; one that was not goes the same way afterwards. */
    NAME_DETERMINED(Value.NONE, Grip.OPTIONAL),

    /** A custodian hands the account to another by a list of points, before the supervisor; each step within a term. */
    HAND_OVER(Value.TERM, Grip.OPTIONAL),
    /** An account that nobody hands over is taken over by decision of supervisor and unit. */
    TAKE_OVER(Value.NONE, Grip.OPTIONAL),
    /** Accounts of tiers 1 and 2 have at least so many custodians in post. */
    TWO_CUSTODIANS(Value.COUNT, Grip.OPTIONAL),
    /** Who left or moved keeps no account; for one in nobody's hands somebody must find a custodian within a term. */
    NO_ORPHANS(Value.TERM, Grip.FIXED),
    /** An account is closed only on proof that somebody else has checked, owed within a term. */
    CLOSING_PROOF(Value.TERM, Grip.FIXED),
    /** An account is suspended and runs again with a reason each time. */
    SUSPENSION(Value.NONE, Grip.OPTIONAL),
    /** An account found by chance is settled as one of four things; the unit it belongs to acts within a term. */
    FOUND_BY_CHANCE(Value.TERM, Grip.OPTIONAL),
    /** Units are asked by a day and answer, be it that there is nothing; who has not answered is shown, nobody is ranked. */
    CAMPAIGN(Value.NONE, Grip.OPTIONAL),
    /** A record that nobody touched for a term is confirmed by its custodians, or corrected. */
    STILL_TRUE(Value.TERM, Grip.OPTIONAL),
    /** So many days before its certification ends, the account's custodians are told. */
    CERTIFICATION_ENDS(Value.COUNT, Grip.OPTIONAL),
    /** So many days before a custodian is expected to leave, the account is to be handed over. */
    LEAVING_FORESEEN(Value.COUNT, Grip.OPTIONAL),
    /** What is owed is called to mind before and after its last day: to the holder, later to those above as well. */
    REMINDERS(Value.LADDER, Grip.OPTIONAL),
    /** A leaving that is foreseen is called to mind on days of its own before it. */
    LEAVING_REMINDERS(Value.LADDER, Grip.OPTIONAL),

    /** The publicity department judges accounts of tiers 1 and 2 once a year; its own are judged by the school leader. */
    ANNUAL_REVIEW(Value.NONE, Grip.OPTIONAL),
    /** Departments and colleges judge the accounts of the bodies below them. */
    UNIT_REVIEW(Value.NONE, Grip.OPTIONAL),
    /** In the month of the review each unit says of each of its groups whether it is kept or better dissolved; two decide. */
    GROUPS_KEPT(Value.NONE, Grip.OPTIONAL),
    /** In this month of the year the review takes place. */
    REVIEW_MONTH(Value.COUNT, Grip.OPTIONAL),
    /** An account that failed does not run on: the register and the public answer say so from the decision. */
    FAILED_STOPS(Value.NONE, Grip.OPTIONAL),
    /** It is closed within a term, with proof. */
    FAILED_CLOSES(Value.TERM, Grip.OPTIONAL),
    /** Before an account fails its people are told why and have a term for a statement; the decider is somebody else. */
    REVIEW_HEARD(Value.TERM, Grip.FIXED),
    /** What is to be put right is so within a term, and is looked at again. */
    RECTIFICATION(Value.TERM, Grip.OPTIONAL),
    /** An account that published nothing for so many days is pointed out; nothing follows from that by itself. */
    IDLE_ACCOUNT(Value.COUNT, Grip.ADVICE),

    /** Charity appeals and advertisements go out after custodian and supervisor have reviewed them. */
    APPEALS_AND_ADS(Value.NONE, Grip.OPTIONAL),
    /** The last who reviews major information is the head of the supervising department. */
    MAJOR_POSTS(Value.NONE, Grip.OPTIONAL),
    /** Whoever puts a post up says that it has none of the nine forbidden kinds of content. */
    NINE_KINDS(Value.NONE, Grip.OPTIONAL),
    /** Other kinds of posts are reviewed by the steps of the pack; no two by one person, every edit kept. */
    THREE_REVIEWS(Value.NONE, Grip.OPTIONAL),
    /** Consent by word of mouth is noted by the publicity department and signed within a term. */
    ORAL_CONSENT(Value.TERM, Grip.OPTIONAL),
    /** In major events and crises accounts publish what the institution orders, or say why they do not. */
    JOINT_RELEASE(Value.NONE, Grip.OPTIONAL),
    /** An order lasts so many days at most. */
    JOINT_LASTS(Value.COUNT, Grip.OPTIONAL),
    /** Accounts may be connected to their platforms, and their feeds read; by hand everywhere else. */
    CONNECTORS(Value.NONE, Grip.OPTIONAL),
    /** A post that misses the time it was wished for goes on with a new time. */
    POST_SLOT(Value.NONE, Grip.OPTIONAL),
    /** Whoever sees trouble tells the publicity department's person on duty, who takes it. */
    EARLY_WARNING(Value.NONE, Grip.OPTIONAL),
    /** Improper information that is out is dealt with at once. */
    CORRECT_AT_ONCE(Value.NONE, Grip.OPTIONAL),
    /** How many minutes after its discovery something should be done; shown, and no more. */
    HANDLING_CLOCK(Value.COUNT, Grip.ADVICE),
    /** What harms the university's reputation is dealt with together with the publicity department. */
    CONTACT_PUBLICITY(Value.NONE, Grip.OPTIONAL),
    /** How many minutes after its discovery it should be spoken about; shown, and no more. */
    CONTACT_CLOCK(Value.COUNT, Grip.ADVICE),
    /** What was published is kept before it is dealt with. */
    EVIDENCE_FIRST(Value.NONE, Grip.OPTIONAL),
    /** Wherever else the institution published the same, that is dealt with too. */
    COPIES_TOO(Value.NONE, Grip.OPTIONAL),
    /** Questions of the public may be noted with their answers, and within how long they should be; shown, and no more. */
    QUICK_REPLY(Value.TERM, Grip.OPTIONAL),

    /** Members who break the rules are warned, warned seriously, and where it is serious leave: by custodian and supervisor together. */
    MEMBERS_MEASURES(Value.NONE, Grip.OPTIONAL),
    /** An earlier measure on the same platform counts for a term. */
    WARNINGS_COUNT(Value.TERM, Grip.FIXED),
    /** Nothing is intended before facts, clause and evidence are on record, and nothing decided without reasons. */
    MEASURE_GROUNDS(Value.NONE, Grip.FIXED),
    /** Whoever it is about is told what is intended and may speak for a term; what is decided is no harsher. */
    MEASURE_HEARD(Value.TERM, Grip.FIXED),
    /** Neither who reported it nor whom it is about decides it. */
    MEASURE_APART(Value.NONE, Grip.FIXED),
    /** A measure has no effect before it is served. */
    MEASURE_SERVED(Value.NONE, Grip.FIXED),
    /** One may appeal within a term, once; somebody who had no part in it decides, and never makes it worse. */
    APPEAL(Value.TERM, Grip.FIXED),
    /** An appeal is answered within a term. */
    APPEAL_ANSWERED(Value.TERM, Grip.FIXED),
    /** While an appeal is open, nobody is removed and an award bar rests. */
    APPEAL_SUSPENDS(Value.NONE, Grip.OPTIONAL),
    /** For harm by poor management those who answer for a platform are not eligible for honours for a term; it ends by itself. */
    AWARD_BAR(Value.TERM, Grip.OPTIONAL),
    /** The named offices ask who is not eligible, for a purpose, at most so many at once. */
    AWARD_CHECK(Value.COUNT, Grip.OPTIONAL),
    /** That another authority has the matter is a record and no judgement. */
    REFERRAL(Value.NONE, Grip.OPTIONAL),

    /** Records of cases are kept for a term; where the rule is off, for ever. */
    ARCHIVE_CASES(Value.TERM, Grip.OPTIONAL),
    /** The same of annual reviews. */
    ARCHIVE_REVIEWS(Value.TERM, Grip.OPTIONAL),
    /** A package for the archive is deleted here a term after it was made. */
    PACKAGE_KEPT(Value.TERM, Grip.FIXED),

    /** Of all accounts of a unit that was renamed, merged, divided or abolished one report is made within a term. */
    UNIT_REPORT(Value.TERM, Grip.OPTIONAL),
    /** The real name, id, link and date are filed back within a term that runs from the opening. */
    FILE_AFTER_OPENING(Value.TERM, Grip.OPTIONAL),
    /** An approval that is not used within a term lapses. */
    APPROVAL_LAPSES(Value.TERM, Grip.OPTIONAL),
    /** So many accounts per unit and platform; one more is warned about, not refused. */
    ONE_PER_PLATFORM(Value.COUNT, Grip.ADVICE),
    /** At least so many custodians are members of staff. */
    STAFF_CUSTODIAN(Value.COUNT, Grip.OPTIONAL),
    /** Filing numbers follow one pattern and are unique. */
    FILING_NUMBER(Value.PATTERN, Grip.FIXED),
    /** Imported accounts with an earlier approval are confirmed by the publicity head in one act that lists them. */
    CONFIRM_EXISTING(Value.NONE, Grip.OPTIONAL),
    /** A slip of the pen is put right at once, with the old and the new in the ledger; what a term or a check hangs on is not. */
    CLERICAL_CORRECTION(Value.NONE, Grip.OPTIONAL),
    /** Where the publicity department is itself the applicant, the decision is taken above it. */
    TIER_ONE_DECIDED_ABOVE(Value.NONE, Grip.OPTIONAL),

    /** Nobody decides their own case. */
    NO_OWN_CASE(Value.NONE, Grip.FIXED),
    /** Nobody takes two steps of one case. */
    NO_TWO_STEPS(Value.NONE, Grip.FIXED),
    /** A case waits for an empty seat; nothing passes by time-out. */
    EMPTY_SEAT_WAITS(Value.NONE, Grip.FIXED),
    /** Of two heads either may act. */
    EITHER_HEAD(Value.NONE, Grip.OPTIONAL),
    /** A pending step follows the office to its new holder. */
    OFFICE_INHERITS(Value.NONE, Grip.FIXED),
    /** Somebody decides for an absent holder between two days, for named kinds of decision, and is shown as acting for him. */
    STAND_IN(Value.NONE, Grip.OPTIONAL),
    /** A decision taken elsewhere is recorded for its maker, never by a party, and shown to its maker. */
    RECORDED_FOR(Value.NONE, Grip.OPTIONAL),
    /** What the institution sets itself is confirmed by a second person, and holds for what comes after. */
    SETTINGS(Value.NONE, Grip.FIXED),
    /** People are written to in these hours of working days. */
    OFFICE_HOURS(Value.HOURS, Grip.FIXED),
    /** With so many working days left, or fewer, a duty is shown as due soon. */
    DUE_SOON(Value.COUNT, Grip.ADVICE),
    /** One act on many matters, at most so many, does to each what it would do to it alone; it returns and refuses nothing. */
    BULK_ACTS(Value.COUNT, Grip.OPTIONAL),
    /** Returning and refusing need reasons. */
    REASONS(Value.NONE, Grip.FIXED),
    /** An import makes nothing run. */
    IMPORT_RUNS_NOTHING(Value.NONE, Grip.FIXED),
    /** A complete list that would end more than so many percent of what it covers needs a second administrator's word. */
    FEED_SHARE(Value.COUNT, Grip.OPTIONAL),
    /** The public answer is "genuine" only for a filed and running account. */
    NEVER_YES_BY_DEFAULT(Value.NONE, Grip.FIXED),
    /** The public directory lists running public accounts of listed tiers, and no persons. */
    PUBLIC_DIRECTORY(Value.NONE, Grip.FIXED);

    /** What the pack must give for a rule. */
    public enum Value {
        NONE, TERM, COUNT, PATTERN, NAME_FORMS, HOURS, LADDER
    }

    /** How firmly a rule holds. */
    public enum Grip {
        /** The pack cannot turn it off: people rely on it. */
        FIXED,
        /** The pack may turn it off. */
        OPTIONAL,
        /** As optional, and it only ever advises. */
        ADVICE
    }

    private final Value value;
    private final Grip grip;

    Rule(Value value, Grip grip) {
        this.value = value;
        this.grip = grip;
    }

    /** The rule of an id in packs and in the ledger. */
    public static Optional<Rule> find(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Its id in packs and in the ledger: {@code file-after-opening}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Value value() {
        return value;
    }

    public Grip grip() {
        return grip;
    }

}
