package org.rostra.registry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountState;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the register list: the same question with one thing changed. */
public final class ListAddress {
    private final AccountQuery query;

    public ListAddress(AccountQuery query) {
        this.query = query;
    }

    public String state(@Nullable AccountState state) {
        return address(query.unit(), state, null, null);
    }

    public String unit(UUID unit) {
        return address(unit, query.state(), null, null);
    }

    public String withoutUnit() {
        return address(null, query.state(), null, null);
    }

    public String after(Key key) {
        return address(query.unit(), query.state(), "after", key);
    }

    public String before(Key key) {
        return address(query.unit(), query.state(), "before", key);
    }

    private String address(@Nullable UUID unit, @Nullable AccountState state, @Nullable String side,
            @Nullable Key key) {
        var address = UriComponentsBuilder.fromPath("/accounts");
        add(address, "q", query.text().isBlank() ? null : query.text());
        add(address, "unit", unit);
        add(address, "tier", query.tier());
        add(address, "platform", query.platform());
        add(address, "state", state);
        add(address, "order", query.order() == AccountQuery.Order.CHANGED ? "changed" : null);
        if (side != null && key != null) {
            add(address, side, key.text());
        }
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
