package org.rostra.security.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rostra.security.Sessions;
import org.rostra.web.AnswerWriter;
import org.rostra.web.Problem;
import org.rostra.web.UploadLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the door: the filters in front of the pages, and the interceptor and the act inside. */
@Configuration(proxyBeanMethods = false)
class DoorWiring {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Bean
    Proxies proxies(@Value("${rostra.proxy:}") List<String> ranges) {
        return new Proxies(ranges);
    }

    @Bean
    FilterRegistrationBean<ProxyFilter> forwarded(Proxies proxies) {
        var registration = new FilterRegistrationBean<>(new ProxyFilter(proxies));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HeaderFilter> headers() {
        var registration = new FilterRegistrationBean<>(new HeaderFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    FilterRegistrationBean<UploadFilter> uploads(List<UploadLimit> limits, AnswerWriter writer,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        var registration = new FilterRegistrationBean<>(new UploadFilter(limits,
                new UploadLimit("", most.toBytes(), "web.problem.too-large"), writer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /**
     * Everything is permitted by address, because every handler is checked by its label instead. There is no session of
     * the servlet container, no form or logout of the framework.
     */
    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions, AccessDeniedHandler refuse) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(sessions))
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(request -> needsToken(request, sessions)))
                .addFilterBefore(new SameOriginFilter(refuse), CsrfFilter.class)
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refuse))
                .headers(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable).sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A form for signing in is older than any session: the check of its origin is what guards it. */
    private static boolean needsToken(HttpServletRequest request, Sessions sessions) {
        String path = request.getRequestURI();
        return !Safe.method(request) && !Outside.sends(request) && !path.startsWith("/sign-in")
                && sessions.of(request).isPresent();
    }

    @Bean
    AccessDeniedHandler refuseForeignForms(AnswerWriter writer) {
        return (request, response, _) -> writer
                .write(Problem.of("web.problem.expired").page(HttpStatus.FORBIDDEN), request, response);
    }

    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        return firewall;
    }

    @Bean
    RequestRejectedHandler refuseMalformed() {
        return (request, response, _) -> response.sendError(METHODS.contains(request.getMethod())
                ? HttpStatus.BAD_REQUEST.value()
                : HttpStatus.METHOD_NOT_ALLOWED.value());
    }

    @Bean
    WebMvcConfigurer door(RateInterceptor limits, ActionInterceptor labels, Acts acts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(limits);
                registry.addInterceptor(labels);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActResolver(acts));
            }
        };
    }
}
