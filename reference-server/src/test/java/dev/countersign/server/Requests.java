package dev.countersign.server;

/** Bodies of requests. */
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

    /** A product of the only category that the provider has. */
    static String product(String id, String provider) {
        return json("{'id': '%s', 'category': '%s-compute', 'provider': '%s'}".formatted(id, provider, provider));
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

    /** Gives permissions, and takes none. */
    static String share(String id, String entity, String... permissions) {
        return json("{'id': '%s', 'added': [{'entity': %s, 'permissions': ['%s']}], 'deleted': []}"
                .formatted(id, entity, String.join("', '", permissions)));
    }

    /** Takes every permission of somebody. */
    static String unshare(String id, String entity) {
        return json("{'id': '%s', 'added': [], 'deleted': [%s]}".formatted(id, entity));
    }
}
