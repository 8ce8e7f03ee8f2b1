package dev.countersign.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResourceFlags;
import dev.countersign.model.example.ExampleResourceSupport;
import dev.countersign.model.ingress.Ingress;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductCategoryId;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.Maintenance;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.ResourceBrowseRequest;
import dev.countersign.model.resource.ResourceChargeCredits;
import dev.countersign.model.resource.ResourceChargeCreditsResponse;
import dev.countersign.model.resource.ResourceInitializationRequest;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.ResourceRetrieveRequest;
import dev.countersign.model.resource.ResourceSearchRequest;
import dev.countersign.model.resource.ResourceUpdateAndId;
import dev.countersign.model.resource.SupportByProvider;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.model.resource.UpdatedAclWithResource;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All nullable fields are null here. */
class EveryFieldIsWrittenTest {
    private static final ProductReference PRODUCT = new ProductReference("p", "c", "example");
    private static final ResourceOwner OWNER = new ResourceOwner("user", null);
    private static final ExampleResourceFlags FLAGS = new ExampleResourceFlags(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final ExampleResource RESOURCE = new ExampleResource(
            "1",
            new ExampleResource.Spec(0, 1, PRODUCT),
            1,
            new ExampleResource.Status(ExampleResource.State.PENDING, 0, null, null),
            List.of(),
            OWNER,
            null,
            null);

    static Stream<Record> models() {
        return Stream.of(
                new BulkRequest<>(List.of("a")),
                new BulkResponse<>(List.of("a")),
                new CommonErrorMessage("because", null),
                new FindByStringId("1"),
                new PageV2<>(10, List.of("a"), null),
                Unit.UNIT,
                RESOURCE.specification(),
                RESOURCE.status(),
                new ExampleResource.Update(null, null, null, null),
                FLAGS,
                new ExampleResourceSupport(PRODUCT, null, null),
                new Ingress.Spec("app-a.example.com", PRODUCT),
                new Ingress.Status(List.of(), Ingress.State.READY, null, null),
                new Ingress.Update(null, null, null, null),
                new Ingress.Binding(Ingress.Binding.Kind.BIND, "1"),
                new Ingress.Support("app-", ".example.com", PRODUCT, null),
                new Ingress.IncludeFlags(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null),
                PRODUCT,
                new ProductCategoryId("c", "example"),
                new Maintenance("New disks", Maintenance.Availability.NO_SERVICE, 1_635_170_395_571L, null),
                new ResolvedSupport<>("product", "support"),
                new ResourceAclEntry(new AclEntity.User("bob"), List.of(Permission.READ)),
                new ResourceBrowseRequest<>(FLAGS, null, null, null, null, null, null),
                new ResourceSearchRequest<>(FLAGS, "query", null, null, null, null, null, null),
                new ResourceRetrieveRequest<>(FLAGS, "1"),
                new ResourceChargeCredits("1", "charge", 1, null, null, null),
                new ResourceChargeCreditsResponse(List.of(), List.of()),
                new ResourceInitializationRequest(OWNER),
                OWNER,
                new ResourcePermissions(List.of(), null),
                new ResourceUpdateAndId<>("1", "update"),
                new SupportByProvider<>(Map.of("example", List.of())),
                new UpdatedAcl("1", List.of(), List.of()),
                new UpdatedAclWithResource<>(RESOURCE, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_written_with_all_of_its_fields(Record model) {
        assertThat(fields(model)).isEqualTo(components(model));
    }

    @Test
    void a_resource_leaves_out_the_id_that_its_provider_did_not_give() {
        Set<String> expected = components(RESOURCE);
        expected.remove("providerGeneratedId");

        assertThat(fields(RESOURCE)).isEqualTo(expected);
    }

    @Test
    void a_resource_shows_the_id_that_its_provider_gave() {
        ExampleResource named = new ExampleResource(
                "1", RESOURCE.specification(), 1, RESOURCE.status(), List.of(), OWNER, null, "mhxas1");

        assertThat(json(named).path("providerGeneratedId").asText()).isEqualTo("mhxas1");
    }

    @Test
    void a_product_and_an_entity_tell_their_type_too() {
        assertTyped(new AclEntity.User("bob"), "user");
        assertTyped(new AclEntity.ProjectGroup("project", "group"), "project_group");
        assertTyped(
                new Product.Compute(
                        null,
                        null,
                        "p",
                        1,
                        new ProductCategoryId("c", "example"),
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1,
                        true,
                        null,
                        null,
                        null,
                        false,
                        null),
                "compute");
        assertTyped(
                new Product.Ingress(
                        null,
                        null,
                        "p",
                        1,
                        new ProductCategoryId("c", "example"),
                        null,
                        0,
                        1,
                        true,
                        null,
                        null,
                        null,
                        false,
                        null),
                "ingress");
    }

    private static void assertTyped(Record model, String type) {
        Set<String> expected = components(model);
        expected.add("type");

        assertThat(fields(model)).isEqualTo(expected);
        assertThat(json(model).path("type").asText()).isEqualTo(type);
    }

    private static JsonNode json(Record model) {
        return WireJson.read(WireJson.write(model), new TypeReference<>() {});
    }

    private static Set<String> fields(Record model) {
        return json(model).properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> components(Record model) {
        return Arrays.stream(model.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
