package org.homeward.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All handlers of the running application with what each requires, for tests over every endpoint
/// and role.
public record EndpointTable(List<Endpoint> endpoints) {
    /// @param methods such as `GET`; all when the handler names none
    /// @param requires empty for a handler that is refused to everybody
    /// @param meter what a request counts as; empty when it is not counted
    /// @param handler class and method, for messages
    public record Endpoint(
            Set<String> methods,
            String pattern,
            Optional<Requires> requires,
            Optional<Meter> meter,
            String handler) {}

    public EndpointTable {
        endpoints = List.copyOf(endpoints);
    }

    public static EndpointTable of(RequestMappingHandlerMapping mapping) {
        return new EndpointTable(
                mapping.getHandlerMethods().entrySet().stream()
                        .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparing(Endpoint::pattern)
                                        .thenComparing(it -> it.methods().toString()))
                        .toList());
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod method) {
        var methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        var requires = Optional.ofNullable(method.getMethodAnnotation(Requires.class));
        var meter = Meter.of(method);
        return info.getPatternValues().stream()
                .map(it -> new Endpoint(methods, it, requires, meter, method.getShortLogMessage()));
    }
}
