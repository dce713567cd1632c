package org.rostra.security.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.rostra.access.Does;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

/** Walks everything that can be asked for when the application starts, and stops the start at what has no label. */
@Component
class Labels implements SmartInitializingSingleton {
    static final String ASSETS = "/assets/";

    private final Collection<HandlerMapping> mappings;

    Labels(Collection<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unlabelled = new ArrayList<>();
        mappings.forEach(mapping -> unlabelled.addAll(unlabelled(mapping)));
        if (!unlabelled.isEmpty()) {
            throw new IllegalStateException("handlers without a label of their action: " + unlabelled);
        }
    }

    private static List<String> unlabelled(HandlerMapping mapping) {
        return switch (mapping) {
            case AbstractHandlerMethodMapping<?> methods -> methods.getHandlerMethods().values().stream()
                    .filter(method -> !method.hasMethodAnnotation(Does.class)).map(HandlerMethod::toString).toList();
            case AbstractUrlHandlerMapping paths -> paths.getHandlerMap().keySet().stream()
                    .filter(path -> !path.startsWith(ASSETS)).map(String::toString).toList();
            case RouterFunctionMapping routes when routes.getRouterFunction() == null -> List.of();
            default -> List.of(Objects.toString(mapping));
        };
    }
}
