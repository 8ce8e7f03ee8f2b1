package dev.countersign.server;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Request bodies. */
final class Requests {
    private Requests() {}

    /** JSON written with apostrophes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    static String bulk(String... items) {
        return json("{'items': [%s]}".formatted(String.join(", ", items)));
    }

    static String count(int start, int target) {
        return count(start, target, "example-compute");
    }

    static String count(int start, int target, String product) {
        return count(start, target, product, "example");
    }

    static String count(int start, int target, String product, String provider) {
        return json("{'start': %d, 'target': %d, 'product': %s}".formatted(start, target, product(product, provider)));
    }

    /** A product of the provider's only category. */
    static String product(String id, String provider) {
        return json("{'id': '%s', 'category': '%s-compute', 'provider': '%s'}".formatted(id, provider, provider));
    }

    /** A job that allows duplicates. */
    static String job() {
        return job("");
    }

    /** @param more fields of the specification, such as {@code 'replicas': 2} */
    static String job(String more) {
        return job("acme-web-application", product("example-compute", "example"), "'allowDuplicateJob': true", more);
    }

    static String job(String application, String product, String... more) {
        String fields = Stream.of(more).filter(field -> !field.isEmpty()).collect(Collectors.joining(", "));
        return json("{'application': {'name': '%s', 'version': '1.0.0'}, 'product': %s%s}"
                .formatted(application, product, fields.isEmpty() ? "" : ", " + fields));
    }

    /** A public link. */
    static String link(String domain) {
        return json(
                "{'domain': '%s', 'product': {'id': 'example-ingress', 'category': 'example-ingress', 'provider': 'example'}}"
                        .formatted(domain));
    }

    /** A job that uses a public link, and allows duplicates. */
    static String jobAt(String link) {
        return job("'resources': [{'type': 'ingress', 'id': '%s'}]".formatted(link));
    }

    static String file(String path) {
        return "'resources': [{'type': 'file', 'path': '%s', 'readOnly': false}]".formatted(path);
    }

    /** An update of a job's state. */
    static String jobIs(String id, String state) {
        return jobUpdate(id, "'state': '%s'".formatted(state));
    }

    /** @param fields of the update, such as {@code 'status': 'Still here'} */
    static String jobUpdate(String id, String fields) {
        return json("{'id': '%s', 'update': {%s}}".formatted(id, fields));
    }

    static String id(String id) {
        return json("{'id': '%s'}".formatted(id));
    }

    static String user(String username) {
        return json("{'type': 'user', 'username': '%s'}".formatted(username));
    }

    static String group(String project, String group) {
        return json("{'type': 'project_group', 'projectId': '%s', 'group': '%s'}".formatted(project, group));
    }

    /** Grants permissions, and revokes none. */
    static String share(String id, String entity, String... permissions) {
        return json("{'id': '%s', 'added': [{'entity': %s, 'permissions': ['%s']}], 'deleted': []}"
                .formatted(id, entity, String.join("', '", permissions)));
    }

    /** Revokes all permissions of an entity. */
    static String unshare(String id, String entity) {
        return json("{'id': '%s', 'added': [], 'deleted': [%s]}".formatted(id, entity));
    }
}
