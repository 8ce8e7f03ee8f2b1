package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page of a service, with a section for each of its calls. */
record ServicePage(String name, List<CallSection> calls) {
    static List<ServicePage> of(List<DocumentedCall> calls, Function<DocumentedCall, CallSection> section) {
        Map<String, List<CallSection>> services = calls.stream()
                .collect(groupingBy(DocumentedCall::service, LinkedHashMap::new, mapping(section, toList())));
        return services.entrySet().stream()
                .map(service -> new ServicePage(service.getKey(), service.getValue()))
                .toList();
    }
}
