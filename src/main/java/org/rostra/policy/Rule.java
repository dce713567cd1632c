package org.rostra.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything this system enforces. What a rule does is Java; its clause, dates and value are the pack's. */
public enum Rule {
    /** The regulation applies from its day of issue; nothing is measured by it before. */
    IN_FORCE(ValueKind.NONE, Grip.FIXED),
    /** The publicity department, and nobody else, puts dated notes of interpretation beside a clause. */
    INTERPRETATION(ValueKind.NONE, Grip.OPTIONAL),

    /** A name that carries the institution in one of these forms makes an account the institution's concern. */
    NAME_SCOPE(ValueKind.NAME_FORMS, Grip.OPTIONAL),
    /** Further forms that are a clue only: a person decides. */
    NAME_CLUES(ValueKind.NAME_FORMS, Grip.OPTIONAL),

    /** Every account shows who is in charge, runs, approves and supervises; a gap is shown, never papered over. */
    CHAIN_COMPLETE(ValueKind.NONE, Grip.OPTIONAL),
    /** Accounts of the institution itself are tier 1 and the publicity department's. */
    TIER_ONE(ValueKind.NONE, Grip.OPTIONAL),
    /** The same for platforms the regulation does not name. */
    TIER_ONE_NEW_PLATFORMS(ValueKind.NONE, Grip.OPTIONAL),
    /** Accounts of departments and colleges are tier 2. */
    TIER_TWO(ValueKind.NONE, Grip.OPTIONAL),
    /** The head of the unit supervises its accounts. */
    SUPERVISOR_IS_UNIT_HEAD(ValueKind.NONE, Grip.OPTIONAL),
    /** Accounts of bodies below a department or college are tier 3. */
    TIER_THREE(ValueKind.NONE, Grip.OPTIONAL),
    /** The kind of body names the supervisor: counsellor, adviser, head of the owner's unit. */
    SUPERVISOR_BY_BODY(ValueKind.NONE, Grip.OPTIONAL),

    /** A public account of staff or students that carries the name is filed with the publicity department. */
    KEYWORD_ACCOUNT_FILING(ValueKind.NONE, Grip.OPTIONAL),

    /** What a class sets up is reported to its counsellor, who is in it. */
    CLASS_REPORTS(ValueKind.NONE, Grip.OPTIONAL),
    /** What staff set up is reported to the head of their department, who is in it. */
    STAFF_REPORT(ValueKind.NONE, Grip.OPTIONAL),
    /** The supervisor confirms within a term that he is in it; until then this is shown, and nothing stops. */
    CONFIRM_JOINED(ValueKind.TERM, Grip.OPTIONAL),
    /** From so many members on, the number itself included, a platform is filed with the publicity department. */
    LINE_OF_MEMBERS(ValueKind.COUNT, Grip.OPTIONAL),
    /** It is filed within a term after it had so many; fewer later change nothing. */
    FILE_AT_LINE(ValueKind.TERM, Grip.OPTIONAL),

    /** Name, members, content, owner and end of a group are decided by owner and supervisor together. */
    DECIDED_BY_TWO(ValueKind.NONE, Grip.OPTIONAL),
    /** So is who joins from outside the institution. */
    OUTSIDERS_BY_TWO(ValueKind.NONE, Grip.OPTIONAL),
    /** Members use their real names; the owner checks and says how many there are. */
    REAL_NAMES(ValueKind.NONE, Grip.OPTIONAL),
    /** Owner and supervisor explain the group's rules and the law. */
    EDUCATION(ValueKind.NONE, Grip.OPTIONAL),
    /** The same for accounts that carry the institution's name. */
    EDUCATION_OF_ACCOUNTS(ValueKind.NONE, Grip.OPTIONAL),
    /** After a term without a note of it, it is called to mind. */
    EDUCATION_REMINDED(ValueKind.TERM, Grip.OPTIONAL),

    /** Nobody signs for both sides: the other head does, or the next higher office. */
    CO_SIGNER(ValueKind.NONE, Grip.FIXED),
    /** Where one side is silent for a term the next higher office may sign in its place. */
    SUBSTITUTE(ValueKind.TERM, Grip.OPTIONAL),
    /** A head may name one of his deputies to supervise. */
    NAMED_DEPUTY(ValueKind.NONE, Grip.OPTIONAL),
    /** A group that may do as well is shown before another is registered. */
    EQUIVALENT_GROUP(ValueKind.NONE, Grip.ADVICE),
    /** Nobody has more than so many groups registered that no supervisor has confirmed. */
    OPEN_REGISTRATIONS(ValueKind.COUNT, Grip.OPTIONAL),
    /** So many days before the end of a temporary group its owner is asked. */
    TEMPORARY_GROUPS(ValueKind.COUNT, Grip.OPTIONAL),
    /** In this month of the year the groups of classes that graduate are listed. */
    GRADUATING_GROUPS(ValueKind.COUNT, Grip.OPTIONAL),
    /** A group that is to be dissolved is so within a term. */
    DISSOLVE_GROUP(ValueKind.TERM, Grip.OPTIONAL),
    /** A roster is deleted a term after the member, or the group, is gone. */
    ROSTER_KEPT(ValueKind.TERM, Grip.FIXED),

    /** No account is opened or run before it is approved. */
    APPROVAL_BEFORE_OPENING(ValueKind.NONE, Grip.OPTIONAL),
    /** Both the application form and the filing record are needed. */
    TWO_FORMS(ValueKind.NONE, Grip.OPTIONAL),
    /** An account opened earlier without approval goes through the procedure afterwards. */
    RETROACTIVE_FILING(ValueKind.NONE, Grip.OPTIONAL),

    /** Changes that the clause names are reported within a term after they happened, for the tiers that the pack marks. */
    CHANGE_REPORT(ValueKind.TERM, Grip.OPTIONAL),
    /** Every other change had better be reported within a term; who takes longer is not late. */
    OTHER_CHANGES(ValueKind.TERM, Grip.ADVICE),
    /** Where a list shows other people around accounts of tiers 1 and 2 their unit is told that a report may be due. */
    SUGGESTED_REPORT(ValueKind.NONE, Grip.ADVICE),
    /** A name is determined before an account bears it; one that was not goes the same way afterwards. */
    NAME_DETERMINED(ValueKind.NONE, Grip.OPTIONAL),

    /** A custodian hands the account to another by a list of points, before the supervisor; each step within a term. */
    HAND_OVER(ValueKind.TERM, Grip.OPTIONAL),
    /** An account that nobody hands over is taken over by decision of supervisor and unit. */
    TAKE_OVER(ValueKind.NONE, Grip.OPTIONAL),
    /** Accounts of tiers 1 and 2 have at least so many custodians in post. */
    TWO_CUSTODIANS(ValueKind.COUNT, Grip.OPTIONAL),
    /** Who left or moved keeps no account; for one in nobody's hands somebody must find a custodian within a term. */
    NO_ORPHANS(ValueKind.TERM, Grip.FIXED),
    /** An account is closed only on proof that somebody else has checked, owed within a term. */
    CLOSING_PROOF(ValueKind.TERM, Grip.FIXED),
    /** An account is suspended and runs again with a reason each time. */
    SUSPENSION(ValueKind.NONE, Grip.OPTIONAL),
    /** An account found by chance is settled as one of four things; the unit it belongs to acts within a term. */
    FOUND_BY_CHANCE(ValueKind.TERM, Grip.OPTIONAL),
    /** Units are asked by a day and answer, be it that there is nothing; who has not answered is shown, nobody is ranked. */
    CAMPAIGN(ValueKind.NONE, Grip.OPTIONAL),
    /** A record that nobody touched for a term is confirmed by its custodians, or corrected. */
    STILL_TRUE(ValueKind.TERM, Grip.OPTIONAL),
    /** So many days before its certification ends, the account's custodians are told. */
    CERTIFICATION_ENDS(ValueKind.COUNT, Grip.OPTIONAL),
    /** So many days before a custodian is expected to leave, the account is to be handed over. */
    LEAVING_FORESEEN(ValueKind.COUNT, Grip.OPTIONAL),
    /** What is owed is called to mind before and after its last day: to the holder, later to those above as well. */
    REMINDERS(ValueKind.LADDER, Grip.OPTIONAL),
    /** A leaving that is foreseen is called to mind on days of its own before it. */
    LEAVING_REMINDERS(ValueKind.LADDER, Grip.OPTIONAL),

    /** The publicity department judges accounts of tiers 1 and 2 once a year; its own are judged by the school leader. */
    ANNUAL_REVIEW(ValueKind.NONE, Grip.OPTIONAL),
    /** Departments and colleges judge the accounts of the bodies below them. */
    UNIT_REVIEW(ValueKind.NONE, Grip.OPTIONAL),
    /** In the month of the review each unit says of each of its groups whether it is kept or better dissolved; two decide. */
    GROUPS_KEPT(ValueKind.NONE, Grip.OPTIONAL),
    /** In this month of the year the review takes place. */
    REVIEW_MONTH(ValueKind.COUNT, Grip.OPTIONAL),
    /** An account that failed does not run on: the register and the public answer say so from the decision. */
    FAILED_STOPS(ValueKind.NONE, Grip.OPTIONAL),
    /** It is closed within a term, with proof. */
    FAILED_CLOSES(ValueKind.TERM, Grip.OPTIONAL),
    /** Before an account fails its people are told why and have a term for a statement; the decider is somebody else. */
    REVIEW_HEARD(ValueKind.TERM, Grip.FIXED),
    /** What is to be put right is so within a term, and is looked at again. */
    RECTIFICATION(ValueKind.TERM, Grip.OPTIONAL),
    /** An account that published nothing for so many days is pointed out; nothing follows from that by itself. */
    IDLE_ACCOUNT(ValueKind.COUNT, Grip.ADVICE),

    /** Charity appeals and advertisements go out after custodian and supervisor have reviewed them. */
    APPEALS_AND_ADS(ValueKind.NONE, Grip.OPTIONAL),
    /** The last who reviews major information is the head of the supervising department. */
    MAJOR_POSTS(ValueKind.NONE, Grip.OPTIONAL),
    /** Whoever puts a post up says that it has none of the nine forbidden kinds of content. */
    NINE_KINDS(ValueKind.NONE, Grip.OPTIONAL),
    /** Other kinds of posts are reviewed by the steps of the pack; no two by one person, every edit kept. */
    THREE_REVIEWS(ValueKind.NONE, Grip.OPTIONAL),
    /** Consent by word of mouth is noted by the publicity department and signed within a term. */
    ORAL_CONSENT(ValueKind.TERM, Grip.OPTIONAL),
    /** In major events and crises accounts publish what the institution orders, or say why they do not. */
    JOINT_RELEASE(ValueKind.NONE, Grip.OPTIONAL),
    /** An order lasts so many days at most. */
    JOINT_LASTS(ValueKind.COUNT, Grip.OPTIONAL),
    /** Accounts may be connected to their platforms, and their feeds read; by hand everywhere else. */
    CONNECTORS(ValueKind.NONE, Grip.OPTIONAL),
    /** A post that misses the time it was wished for goes on with a new time. */
    POST_SLOT(ValueKind.NONE, Grip.OPTIONAL),
    /** Whoever sees trouble tells the publicity department's person on duty, who takes it. */
    EARLY_WARNING(ValueKind.NONE, Grip.OPTIONAL),
    /** Improper information that is out is dealt with at once. */
    CORRECT_AT_ONCE(ValueKind.NONE, Grip.OPTIONAL),
    /** How many minutes after its discovery something should be done; shown, and no more. */
    HANDLING_CLOCK(ValueKind.COUNT, Grip.ADVICE),
    /** What harms the university's reputation is dealt with together with the publicity department. */
    CONTACT_PUBLICITY(ValueKind.NONE, Grip.OPTIONAL),
    /** How many minutes after its discovery it should be spoken about; shown, and no more. */
    CONTACT_CLOCK(ValueKind.COUNT, Grip.ADVICE),
    /** What was published is kept before it is dealt with. */
    EVIDENCE_FIRST(ValueKind.NONE, Grip.OPTIONAL),
    /** Wherever else the institution published the same, that is dealt with too. */
    COPIES_TOO(ValueKind.NONE, Grip.OPTIONAL),
    /** Questions of the public may be noted with their answers, and within how long they should be; shown, and no more. */
    QUICK_REPLY(ValueKind.TERM, Grip.OPTIONAL),

    /** Members who break the rules are warned, warned seriously, and where it is serious leave: by custodian and supervisor together. */
    MEMBERS_MEASURES(ValueKind.NONE, Grip.OPTIONAL),
    /** An earlier measure on the same platform counts for a term. */
    WARNINGS_COUNT(ValueKind.TERM, Grip.FIXED),
    /** Nothing is intended before facts, clause and evidence are on record, and nothing decided without reasons. */
    MEASURE_GROUNDS(ValueKind.NONE, Grip.FIXED),
    /** Whoever it is about is told what is intended and may speak for a term; what is decided is no harsher. */
    MEASURE_HEARD(ValueKind.TERM, Grip.FIXED),
    /** Neither who reported it nor whom it is about decides it. */
    MEASURE_APART(ValueKind.NONE, Grip.FIXED),
    /** A measure has no effect before it is served. */
    MEASURE_SERVED(ValueKind.NONE, Grip.FIXED),
    /** One may appeal within a term, once; somebody who had no part in it decides, and never makes it worse. */
    APPEAL(ValueKind.TERM, Grip.FIXED),
    /** An appeal is answered within a term. */
    APPEAL_ANSWERED(ValueKind.TERM, Grip.FIXED),
    /** While an appeal is open, nobody is removed and an award bar rests. */
    APPEAL_SUSPENDS(ValueKind.NONE, Grip.OPTIONAL),
    /** For harm by poor management those who answer for a platform are not eligible for honours for a term; it ends by itself. */
    AWARD_BAR(ValueKind.TERM, Grip.OPTIONAL),
    /** The named offices ask who is not eligible, for a purpose, at most so many at once. */
    AWARD_CHECK(ValueKind.COUNT, Grip.OPTIONAL),
    /** That another authority has the matter is a record and no judgement. */
    REFERRAL(ValueKind.NONE, Grip.OPTIONAL),

    /** Opinions are taken in here. */
    OPINION_INTAKE(ValueKind.NONE, Grip.OPTIONAL),
    /** The page leads to the institution's other channels. */
    OPINION_LINK(ValueKind.NONE, Grip.OPTIONAL),
    /** What was said in meetings and on open days is entered. */
    OPINION_MINUTES(ValueKind.NONE, Grip.OPTIONAL),
    /** The institution's own channels first: advice, never a ground for anything. */
    OPINION_ADVICE(ValueKind.NONE, Grip.ADVICE),
    /** Numbers of other platforms stand beside one's own. */
    OPINION_NUMBERS(ValueKind.NONE, Grip.OPTIONAL),
    /** The figures are public. */
    OPINION_PUBLISHED(ValueKind.NONE, Grip.OPTIONAL),
    /** Within a term it is passed on. */
    OPINION_ROUTING(ValueKind.TERM, Grip.FIXED),
    /** Within a term it is answered. */
    OPINION_TERM(ValueKind.TERM, Grip.FIXED),
    /** A complex one has a longer term. */
    OPINION_COMPLEX(ValueKind.TERM, Grip.OPTIONAL),
    /** No pause goes beyond this. */
    OPINION_CAP(ValueKind.TERM, Grip.FIXED),
    /** Within a term a unit that is asked replies. */
    UNIT_REPLY(ValueKind.TERM, Grip.FIXED),
    /** Within a term after the answer it is taken up again, once. */
    OPINION_REOPEN(ValueKind.TERM, Grip.OPTIONAL),
    /** The term stands still for a listed reason that the writer reads. */
    OPINION_PAUSE(ValueKind.NONE, Grip.OPTIONAL),
    /** So many files may come with it. */
    OPINION_FILES(ValueKind.COUNT, Grip.OPTIONAL),
    /** So many are answered with one text. */
    OPINION_MANY(ValueKind.COUNT, Grip.OPTIONAL),
    /** Several of the same are joined, and all are answered. */
    OPINION_JOINED(ValueKind.NONE, Grip.OPTIONAL),
    /** The unit's head signs its reply and the office reviews it. */
    OPINION_SIGNED(ValueKind.NONE, Grip.FIXED),
    /** What concerns the publicity department goes past it. */
    PAST_PUBLICITY(ValueKind.NONE, Grip.FIXED),
    /** Who wrote is hidden from whom it concerns and from the units that are asked. */
    REPORTER_HIDDEN(ValueKind.NONE, Grip.FIXED),

    /** What is held about a person is shown, put right or deleted at his wish within a term; a refusal has its reason. */
    RIGHTS_DESK(ValueKind.TERM, Grip.FIXED),

    /** Records of cases are kept for a term; where the rule is off, for ever. */
    ARCHIVE_CASES(ValueKind.TERM, Grip.OPTIONAL),
    /** The same of annual reviews. */
    ARCHIVE_REVIEWS(ValueKind.TERM, Grip.OPTIONAL),
    /** A package for the archive is deleted here a term after it was made. */
    PACKAGE_KEPT(ValueKind.TERM, Grip.FIXED),

    /** Of all accounts of a unit that was renamed, merged, divided or abolished one report is made within a term. */
    UNIT_REPORT(ValueKind.TERM, Grip.OPTIONAL),
    /** The real name, id, link and date are filed back within a term that runs from the opening. */
    FILE_AFTER_OPENING(ValueKind.TERM, Grip.OPTIONAL),
    /** An approval that is not used within a term lapses. */
    APPROVAL_LAPSES(ValueKind.TERM, Grip.OPTIONAL),
    /** So many accounts per unit and platform; one more is warned about, not refused. */
    ONE_PER_PLATFORM(ValueKind.COUNT, Grip.ADVICE),
    /** At least so many custodians are members of staff. */
    STAFF_CUSTODIAN(ValueKind.COUNT, Grip.OPTIONAL),
    /** Filing numbers follow one pattern and are unique. */
    FILING_NUMBER(ValueKind.PATTERN, Grip.FIXED),
    /** Imported accounts with an earlier approval are confirmed by the publicity head in one act that lists them. */
    CONFIRM_EXISTING(ValueKind.NONE, Grip.OPTIONAL),
    /** A slip of the pen is put right at once, with the old and the new in the ledger; what a term or a check hangs on is not. */
    CLERICAL_CORRECTION(ValueKind.NONE, Grip.OPTIONAL),
    /** Where the publicity department is itself the applicant, the decision is taken above it. */
    TIER_ONE_DECIDED_ABOVE(ValueKind.NONE, Grip.OPTIONAL),

    /** Nobody decides their own case. */
    NO_OWN_CASE(ValueKind.NONE, Grip.FIXED),
    /** Nobody takes two steps of one case. */
    NO_TWO_STEPS(ValueKind.NONE, Grip.FIXED),
    /** A case waits for an empty seat; nothing passes by time-out. */
    EMPTY_SEAT_WAITS(ValueKind.NONE, Grip.FIXED),
    /** Of two heads either may act. */
    EITHER_HEAD(ValueKind.NONE, Grip.OPTIONAL),
    /** A pending step follows the office to its new holder. */
    OFFICE_INHERITS(ValueKind.NONE, Grip.FIXED),
    /** Somebody decides for an absent holder between two days, for named kinds of decision, and is shown as acting for him. */
    STAND_IN(ValueKind.NONE, Grip.OPTIONAL),
    /** A decision taken elsewhere is recorded for its maker, never by a party, and shown to its maker. */
    RECORDED_FOR(ValueKind.NONE, Grip.OPTIONAL),
    /** What the institution sets itself is confirmed by a second person, and holds for what comes after. */
    SETTINGS(ValueKind.NONE, Grip.FIXED),
    /** People are written to in these hours of working days. */
    OFFICE_HOURS(ValueKind.HOURS, Grip.FIXED),
    /** With so many working days left, or fewer, a duty is shown as due soon. */
    DUE_SOON(ValueKind.COUNT, Grip.ADVICE),
    /** One act on many matters, at most so many, does to each what it would do to it alone; it returns and refuses nothing. */
    BULK_ACTS(ValueKind.COUNT, Grip.OPTIONAL),
    /** Returning and refusing need reasons. */
    REASONS(ValueKind.NONE, Grip.FIXED),
    /** An import makes nothing run. */
    IMPORT_RUNS_NOTHING(ValueKind.NONE, Grip.FIXED),
    /** A complete list that would end more than so many percent of what it covers needs a second administrator's word. */
    FEED_SHARE(ValueKind.COUNT, Grip.OPTIONAL),
    /** The public answer is "genuine" only for a filed and running account. */
    NEVER_YES_BY_DEFAULT(ValueKind.NONE, Grip.FIXED),
    /** The public directory lists running public accounts of listed tiers, and no persons. */
    PUBLIC_DIRECTORY(ValueKind.NONE, Grip.FIXED);

    private final ValueKind value;
    private final Grip grip;

    Rule(ValueKind value, Grip grip) {
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

    public ValueKind value() {
        return value;
    }

    public Grip grip() {
        return grip;
    }
}
