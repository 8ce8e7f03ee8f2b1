package dev.countersign.server.resources;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters and hides that every resource type has. A flag that is not given matches everything. */
final class Filter implements Predicate<StoredResource<?, ?>> {
    private final ResourceFlags flags;
    private final @Nullable Set<String> ids;
    private final @Nullable Set<String> providerIds;
    private final @Nullable String createdBy;

    Filter(ResourceFlags flags) {
        this.flags = flags;
        this.ids = commaSeparated(flags.filterIds());
        this.providerIds = commaSeparated(flags.filterProviderIds());
        this.createdBy = lowerCase(flags.filterCreatedBy());
    }

    @Override
    public boolean test(StoredResource<?, ?> entry) {
        return hasId(entry) && hasProviderId(entry) && wasCreated(entry.resource()) && usesProduct(entry.resource());
    }

    private boolean hasId(StoredResource<?, ?> entry) {
        return ids == null || ids.contains(entry.resource().id());
    }

    private boolean hasProviderId(StoredResource<?, ?> entry) {
        String id = entry.providerGeneratedId();
        return providerIds == null || (id != null && providerIds.contains(id));
    }

    private boolean wasCreated(Resource resource) {
        Long after = flags.filterCreatedAfter();
        Long before = flags.filterCreatedBefore();
        return (after == null || resource.createdAt() >= after)
                && (before == null || resource.createdAt() <= before)
                && (createdBy == null
                        || resource.owner().createdBy().toLowerCase(Locale.ROOT).contains(createdBy));
    }

    private boolean usesProduct(Resource resource) {
        ProductReference product = resource.specification().product();
        return isOrAny(flags.filterProvider(), product.provider())
                && isOrAny(flags.filterProductId(), product.id())
                && isOrAny(flags.filterProductCategory(), product.category())
                && !Objects.equals(flags.hideProvider(), product.provider())
                && !Objects.equals(flags.hideProductId(), product.id())
                && !Objects.equals(flags.hideProductCategory(), product.category());
    }

    private static boolean isOrAny(@Nullable String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Set<String> commaSeparated(@Nullable String list) {
        return list == null
                ? null
                : Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
