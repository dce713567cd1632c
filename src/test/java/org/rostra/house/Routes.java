package org.rostra.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.house.Cast.Thing;
import org.rostra.registry.Attachments;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the running program answers, filled in with things of the cast. */
record Routes(Cast cast, List<Route> all) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** What the variables of an address are about. */
    enum About {
        NOTHING, ACCOUNT, CASE,
        /** A change of an account. */
        CHANGE,
        /** What two decide about an account. */
        DECISION,
        /** An account as everybody sees it in the directory. */
        LISTED, UNIT, PERSON, REORGANISATION, UNIT_REPORT, CAMPAIGN,
        /** A table of another office. */
        BOOK,
        /** What a campaign asks the college. */
        REPLY,
        /** The review of the running account, and the part that the publicity department judges. */
        REVIEW, REVIEW_PART,
        /** A post for the running account, under review. */
        POST,
        /** An order for a joint release, and what the running account owes of it. */
        JOINT, DELIVERY,
        /** An early warning, a turn of duty, what is corrected on the running account, and a copy on it. */
        WARNING, TURN, CORRECTION, COPY,
        /** A measure about the student on the running account, and what an office that is not of the cast asked. */
        MEASURE, AWARD,
        /** What the stranger asked about his data. */
        RIGHTS_REQUEST,
        /** An opinion of which the college is asked. */
        OPINION,
        /** An account outside, settled as an imitation. */
        IMITATION,
        /** What somebody else wrote while signed in: nobody else finds it. */
        NOBODYS,
        /** The list of the college's groups. */
        GROUP_LIST, DIRECTORY_IMPORT, REGISTER_IMPORT,
        /** A secret in the address. */
        TOKEN
    }

    record Route(RequestMethod method, String pattern, Action action, HandlerMethod handler) {
        boolean reads() {
            return method == RequestMethod.GET;
        }

        /** A new kind of address must be entered here before it can be tried. */
        About about() {
            if (!pattern.contains("{")) {
                return About.NOTHING;
            }
            Map<String, About> beginnings = Map.ofEntries(entry("/accounts/{id}", About.ACCOUNT),
                    entry("/groups/{id}", About.ACCOUNT),
                    entry("/group-decisions/{id}", About.DECISION),
                    entry("/applications/{id}", About.ACCOUNT), entry("/cases/{id}", About.CASE),
                    entry("/changes/{id}", About.CHANGE), entry("/books/{id}", About.BOOK),
                    entry("/campaigns/{id}", About.CAMPAIGN), entry("/replies/{id}", About.REPLY),
                    entry("/reviews/parts/{id}", About.REVIEW_PART),
                    entry("/posts/{id}", About.POST),
                    entry("/warnings/{id}", About.WARNING),
                    entry("/duty-rota/{id}", About.TURN), entry("/corrections/on/{id}", About.ACCOUNT),
                    entry("/measures/on/{id}", About.ACCOUNT), entry("/measures/bar/{id}", About.ACCOUNT),
                    entry("/rights/{id}", About.RIGHTS_REQUEST), entry("/measures/{id}", About.MEASURE),
                    entry("/award-checks/{id}", About.AWARD),
                    entry("/corrections/copies/{id}", About.COPY), entry("/corrections/{id}", About.CORRECTION),
                    entry("/opinion-cases/{id}", About.OPINION), entry("/imitations/{id}", About.IMITATION),
                    entry("/opinions/mine/{id}", About.NOBODYS),
                    entry("/joint/deliveries/{id}", About.DELIVERY), entry("/joint/{id}", About.JOINT),
                    entry("/reviews/groups/{id}", About.GROUP_LIST), entry("/reviews/{id}", About.REVIEW),
                    entry("/reviews/years/{year}", About.NOTHING), entry("/directory/{id}", About.LISTED),
                    entry("/organisation/units/{", About.UNIT), entry("/organisation/people/{id}", About.PERSON),
                    entry("/organisation/reorganisations/{id}", About.REORGANISATION),
                    entry("/unit-reports/{id}", About.UNIT_REPORT),
                    entry("/organisation/import/{id}", About.DIRECTORY_IMPORT),
                    entry("/import/{id}", About.REGISTER_IMPORT), entry("/first-seat/{token}", About.TOKEN),
                    entry("/paper/{code}", About.TOKEN), entry("/archives/{kind}/{id}", About.CASE),
                    entry("/scans/{id}", About.TOKEN),
                    entry("/desk/bulk/{id}", About.TOKEN), entry("/feeds/{token}", About.TOKEN),
                    entry("/callbacks/wechat/{token}", About.TOKEN),
                    entry("/invitation/{token}", About.TOKEN));
            return beginnings.entrySet().stream().filter(one -> pattern.startsWith(one.getKey()))
                    .map(Map.Entry::getValue).findFirst()
                    .orElseGet(() -> fail("what is " + pattern + " about? Routes.about does not know"));
        }

        /** Names and values that the handler can bind, so that nothing but access can refuse. */
        List<String> fields(Cast cast) {
            List<String> fields = new ArrayList<>();
            for (MethodParameter parameter : handler.getMethodParameters()) {
                RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
                if (asked != null) {
                    String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
                    value(parameter.nested().getNestedParameterType(), cast).or(() -> value(parameter
                            .getParameterType(), cast)).ifPresent(value -> fields.addAll(List.of(name, value)));
                }
            }
            return fields;
        }

        boolean takesFile() {
            return List.of(handler.getMethodParameters()).stream()
                    .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
        }

        private static Optional<String> value(Class<?> type, Cast cast) {
            if (type == MultipartFile.class || Map.class.isAssignableFrom(type)
                    || Collection.class.isAssignableFrom(type)) {
                return Optional.empty();
            }
            return Optional.of(type == UUID.class
                    ? cast.university.id("dean").toString()
                    : type == int.class || type == Integer.class
                            ? "1"
                            : type == boolean.class
                                    ? "false"
                                    : type == LocalDate.class
                                            ? "2026-03-02"
                                            : type.isEnum() ? type.getEnumConstants()[0].toString() : "x");
        }

        @Override
        public String toString() {
            return method + " " + pattern + " (" + action + ")";
        }
    }

    static Routes of(Cast cast) {
        List<Route> all = new ArrayList<>();
        cast.house.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            Does does = handler.getMethodAnnotation(Does.class);
            if (does == null) {
                fail("no label on " + handler);
                return;
            }
            var methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    all.add(new Route(method, pattern, does.value(), handler));
                }
            }
        });
        all.sort(java.util.Comparator.comparing(Route::toString));
        return new Routes(cast, all);
    }

    /** The address, about the thing where it is about accounts and cases; else about what is there, or is not. */
    String path(Route route, Thing thing) {
        UUID id = switch (route.about()) {
            case NOTHING, TOKEN, NOBODYS -> new UUID(0, 0);
            case IMITATION -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.imitation;
            case OPINION -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.opinion;
            case ACCOUNT -> cast.accounts.get(thing);
            case CASE -> cast.cases.get(thing);
            case CHANGE -> cast.changes.get(thing);
            case DECISION -> cast.decisions.get(thing);
            case LISTED -> thing == Thing.MISSING ? cast.accounts.get(Thing.OTHER) : cast.accounts.get(Thing.RUNNING);
            case CAMPAIGN -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.campaign;
            case BOOK -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.book;
            case REPLY -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.reply;
            case REVIEW -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.review;
            case JOINT -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.jointOrder;
            case DELIVERY -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.delivery;
            case WARNING -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.warning;
            case TURN -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.turn;
            case CORRECTION -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.correction;
            case COPY -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.copy;
            case MEASURE -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.measure;
            case RIGHTS_REQUEST -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.rightsRequest;
            case AWARD -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.awardCheck;
            case POST -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.post;
            case REVIEW_PART -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.reviewPart;
            case GROUP_LIST -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.groupList;
            case UNIT -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.university.unit("BIZ");
            case PERSON -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.university.id("dean");
            case REORGANISATION -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.reorganisation;
            case UNIT_REPORT -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.unitReport;
            case DIRECTORY_IMPORT -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.directoryImport;
            case REGISTER_IMPORT -> thing == Thing.MISSING ? cast.accounts.get(Thing.RUNNING) : cast.registerImport;
        };
        Matcher variables = VARIABLE.matcher(route.pattern().replace("/verify", "/verify?q=x"));
        return variables.replaceAll(found -> switch (found.group(1)) {
            case "id", "unit", "parent" -> id.toString();
            case "file" -> switch (route.about()) {
                case POST -> cast.postFile.toString();
                case CORRECTION -> cast.correctionFile.toString();
                case MEASURE -> cast.measureFile.toString();
                case OPINION -> cast.enclosure.toString();
                case JOINT, DELIVERY -> cast.orderFile.toString();
                default -> cast.attachments.get(thing).toString();
            };
            case "scan" -> switch (route.about()) {
                case REVIEW -> cast.reviewScan.toString();
                case CORRECTION -> cast.correctionScan.toString();
                case MEASURE -> cast.measureScan.toString();
                default -> cast.scans.get(thing).toString();
            };
            case "page" -> "review";
            case "kind" -> "case";
            case "year" -> "2025";
            case "field" -> Attachments.OTHER;
            case "form" -> route.pattern().startsWith("/reviews/years/")
                    ? "review-call"
                    : route.pattern().startsWith("/reviews/")
                            ? "annual-review"
                            : route.about() == About.CORRECTION
                                    ? "correction"
                                    : route.about() == About.MEASURE
                                            ? "measure-notice"
                                            : route.about() == About.IMITATION ? "imitation-complaint" : "opening";
            case "token", "code" -> "nonsense";
            case "consent" -> cast.consent.toString();
            default -> fail("what stands for {" + found.group(1) + "} in " + route + "?");
        });
    }
}
