package org.rostra.publishing.joint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What an account owes of an order, as it stands on a desk. */
@Component
class DeliveryForm implements DutyForm {
    private final DeliveryTable deliveries;
    private final OrderTable orders;
    private final Register register;
    private final PlatformLinks platforms;

    DeliveryForm(DeliveryTable deliveries, OrderTable orders, @Lazy Register register, PlatformLinks platforms) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.register = register;
        this.platforms = platforms;
    }

    @Override
    public String kind() {
        return Delivery.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/joint/deliveries/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return titles(subjects, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects, Locale locale) {
        return each(subjects, (order, account) -> order.text().title() + " · " + account.name() + " · "
                + platforms.name(account.platform(), locale));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return each(subjects, (_, account) -> account.unit());
    }

    private <T> Map<UUID, T> each(Collection<UUID> subjects, BiFunction<JointOrder, Account, @Nullable T> of) {
        List<Delivery> found = deliveries.list(subjects);
        Map<UUID, JointOrder> by = orders.list(found.stream().map(Delivery::order).distinct().toList()).stream()
                .collect(Collectors.toMap(JointOrder::id, Function.identity()));
        Map<UUID, Account> accounts = register.list(found.stream().map(Delivery::account).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, T> all = new HashMap<>();
        for (Delivery one : found) {
            JointOrder order = by.get(one.order());
            Account account = accounts.get(one.account());
            T value = order == null || account == null ? null : of.apply(order, account);
            if (value != null) {
                all.put(one.id(), value);
            }
        }
        return all;
    }
}
