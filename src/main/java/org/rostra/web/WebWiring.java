package org.rostra.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebWiring {
    /** Compiled templates; with {@code rostra.templates} set to a folder, templates as they are edited. */
    @Bean
    TemplateEngine templates(@Value("${rostra.templates:}") String folder) {
        return folder.isEmpty()
                ? TemplateEngine.createPrecompiled(ContentType.Html)
                : TemplateEngine.create(new DirectoryCodeResolver(Path.of(folder)), ContentType.Html);
    }

    @Bean
    WebMvcConfigurer answers(ObjectProvider<AnswerWriter> writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new AnswerHandler(SingletonSupplier.of(writer::getObject)));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/assets/")
                        .setCachePeriod(3600);
            }
        };
    }

    private record AnswerHandler(Supplier<AnswerWriter> writer) implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return Answer.class.isAssignableFrom(type.getParameterType());
        }

        @Override
        public void handleReturnValue(@Nullable Object value, MethodParameter type, ModelAndViewContainer container,
                NativeWebRequest request) throws Exception {
            container.setRequestHandled(true);
            writer.get().write((Answer) Objects.requireNonNull(value),
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
    }
}
