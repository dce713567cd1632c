package org.rostra.registry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.registry.AccountState;

/** Addresses of the register list, or of the list of groups: the same question with one thing changed. */
public final class ListAddress {
    private final AccountQuery query;

    public ListAddress(AccountQuery query) {
        this.query = query;
    }

    /** The list of these accounts. */
    public static String of(AccountFilter filter) {
        return address(filter, Order.NAME, null, null);
    }

    public String state(@Nullable AccountState state) {
        AccountFilter filter = query.filter();
        return address(state == null
                ? filter.without(AccountDimension.STATE)
                : filter.with(AccountDimension.STATE, state.name()), query.order(), null, null);
    }

    public String unit(UUID unit) {
        return address(query.filter().below(unit), query.order(), null, null);
    }

    public String withoutUnit() {
        return address(query.filter().below(null), query.order(), null, null);
    }

    /** Without what was asked of the dimension. */
    public String without(AccountDimension dimension) {
        return address(query.filter().without(dimension), query.order(), null, null);
    }

    public String after(Key key) {
        return address(query.filter(), query.order(), "after", key);
    }

    public String before(Key key) {
        return address(query.filter(), query.order(), "before", key);
    }

    private static String address(AccountFilter filter, Order order, @Nullable String side, @Nullable Key key) {
        Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
        String list = "/accounts";
        if (filter.groups()) {
            parameters.remove(AccountDimension.KIND.id());
            list = "/groups";
        }
        if (order == Order.CHANGED) {
            parameters.put("order", "changed");
        }
        if (side != null && key != null) {
            parameters.put(side, key.text());
        }
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", parameters.isEmpty() ? list : list + "?", ""));
    }
}
