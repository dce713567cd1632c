package org.rostra.registry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Sight;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.saved.FilteredList;

/** The register, or the list of groups, as a list whose filters can be kept. */
class AccountRegisterList implements FilteredList {
    private final boolean groups;
    private final AccountListTable lists;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Access access;

    AccountRegisterList(boolean groups, AccountListTable lists, Units units, PlatformLinks platforms,
            Regulation regulation, Access access) {
        this.groups = groups;
        this.lists = lists;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.access = access;
    }

    @Override
    public String id() {
        return groups ? "groups" : "accounts";
    }

    @Override
    public String path() {
        return groups ? "/groups" : "/accounts";
    }

    @Override
    public String label() {
        return groups ? "groups.menu" : "registry.menu";
    }

    @Override
    public Map<String, String> understood(Map<String, String> parameters) {
        return AccountFilter.of(parameters::get).parameters();
    }

    @Override
    public Optional<Counted> count(Act act, Map<String, String> parameters) {
        AccountFilter filter = AccountFilter.of(parameters::get);
        if (!filter.parameters().equals(parameters) || !exists(filter)) {
            return Optional.empty();
        }
        Sight sight = access.sight(act, Action.ACCOUNT_LIST);
        AccountFilter meant = groups ? filter.with(AccountDimension.KIND, AccountDimension.GROUP) : filter;
        return Optional.of(lists.count(sight, meant, act.today()));
    }

    /** A unit that was closed, a platform or tier that the pack no longer has, finds nothing for ever. */
    private boolean exists(AccountFilter filter) {
        return (filter.unit() == null || open(filter.unit()))
                && filter.by().entrySet().stream().allMatch(one -> one.getValue().equals(AccountDimension.NONE)
                        || exists(one.getKey(), one.getValue()));
    }

    private boolean open(UUID unit) {
        return units.find(unit).filter(one -> one.closedOn() == null).isPresent();
    }

    private boolean exists(AccountDimension dimension, String value) {
        return switch (dimension) {
            case PLATFORM -> platforms.find(value).isPresent();
            case TIER -> regulation.structure().tiers().containsKey(Integer.valueOf(value));
            case LINE -> open(UUID.fromString(value));
            case STATE, YEAR, BODY, CERTIFIED, SUPERVISED, KIND, ADMITTED, REACHED, NUMBERED -> true;
        };
    }
}
