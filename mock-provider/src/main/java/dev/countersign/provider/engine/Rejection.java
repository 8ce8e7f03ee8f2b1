package dev.countersign.provider.engine;

import dev.countersign.model.product.ProductReference;

/**
 * Thrown where an engine refuses a resource, or an operation on one. Sealed, so that all cases are mapped to a status
 * in one place.
 */
public abstract sealed class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Rejection(String why) {
        super(why);
    }

    private static String name(ProductReference product) {
        return "'%s' in category '%s' of provider '%s'".formatted(product.id(), product.category(), product.provider());
    }

    /** The provider declares no support for the product. */
    public static final class UnknownProduct extends Rejection {
        private static final long serialVersionUID = 1L;

        public UnknownProduct(String resource, ProductReference product) {
            super("Resource %s: there is no product %s here".formatted(resource, name(product)));
        }
    }

    /** The resource requires a feature that the product does not have. */
    public static final class NotSupported extends Rejection {
        private static final long serialVersionUID = 1L;

        /** @param feature as in "does not support counting backwards" */
        public NotSupported(String resource, ProductReference product, String feature) {
            super("Resource %s: product %s does not support %s".formatted(resource, name(product), feature));
        }
    }

    /** The product is under maintenance with no service. */
    public static final class OutOfService extends Rejection {
        private static final long serialVersionUID = 1L;

        public OutOfService(String resource, ProductReference product, String maintenance) {
            super("Resource %s: product %s is out of service: %s".formatted(resource, name(product), maintenance));
        }
    }

    /** The resource is in a state that does not allow the operation, or unknown. */
    public static final class WrongState extends Rejection {
        private static final long serialVersionUID = 1L;

        /** @param why as in "is CANCELING and can't be suspended" */
        public WrongState(String resource, String why) {
            super("Resource %s: %s".formatted(resource, why));
        }
    }

    /** Another resource of the same request has its id. */
    public static final class Twice extends Rejection {
        private static final long serialVersionUID = 1L;

        public Twice(String resource) {
            super("Resource %s: comes twice in one request".formatted(resource));
        }
    }
}
