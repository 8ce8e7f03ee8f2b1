package dev.countersign.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.CommonErrorMessage;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.call.PageV2;
import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResourceFlags;
import dev.countersign.model.example.ExampleResourceSupport;
import dev.countersign.model.ingress.Ingress;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobIncludeFlags;
import dev.countersign.model.jobs.JobSpecification;
import dev.countersign.model.jobs.SimpleDuration;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Maintenance;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.ResourceChargeCredits;
import dev.countersign.model.resource.ResourceChargeCreditsResponse;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.model.time.SimulatedClock;
import io.javalin.Javalin;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's description of itself. {@link Described} checks in all tests that responses conform to it. */
class DescriptionTest {
    @RegisterExtension
    static final CoreUnderTest CORE = CoreUnderTest.start();

    @Test
    void is_there_for_anybody() {
        Answer answer = CORE.anonymous().get("/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertThat(answer.body().path("openapi").textValue()).isEqualTo("3.1.0");
        assertThat(answer.body().path("info").path("version").textValue()).isEqualTo("development");
    }

    @Test
    void is_understood_by_other_tools() {
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readContents(Described.by(CORE.url()).json().toString());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(operations(parsed.getOpenAPI()).map(Operation::getOperationId))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void tells_of_every_call_and_of_no_other() {
        assertThat(described(CORE.server())).containsExactlyInAnyOrderElementsOf(registered(CORE.server()));
    }

    @Test
    void does_not_tell_of_what_is_switched_off() {
        CoreSettings settings = new CoreSettings("127.0.0.1", 0, CoreUnderTest.CORE_KEYS, "secret", false);
        try (ReferenceServer server = ReferenceServer.start(settings, new SimulatedClock(Instant.EPOCH))) {
            JsonNode description = Described.by(server.url()).json();

            assertThat(described(server)).containsExactlyInAnyOrderElementsOf(registered(server));
            assertThat(description.at("/components/securitySchemes").properties())
                    .extracting(scheme -> scheme.getKey())
                    .containsExactly("user", "provider");
            assertThat(description.toString()).doesNotContain("imulation");
        }
    }

    @Test
    void points_to_nothing_that_is_not_there() {
        JsonNode description = Described.by(CORE.url()).json();

        assertThat(description.findValuesAsText("$ref")).allSatisfy(reference -> assertThat(
                        description.at(reference.substring(1)).isObject())
                .as(reference)
                .isTrue());
        assertThat(description.toString()).doesNotContain("${", "x-parameters-of");
    }

    @ParameterizedTest
    @CsvSource({"example, 16", "jobs, 19", "ingresses, 16"})
    void spells_out_every_flag_in_queries(String kind, int flags) {
        JsonNode description = Described.by(CORE.url()).json();
        List<String> paging = List.of("itemsPerPage", "next", "consistency", "itemsToSkip", "sortBy", "sortDirection");
        List<String> browse = query(description, "/api/%s/browse".formatted(kind));
        List<String> retrieve = query(description, "/api/%s/retrieve".formatted(kind));

        assertThat(browse).hasSize(flags + paging.size()).containsAll(paging);
        assertThat(retrieve).hasSize(flags + 1).startsWith("id");
        assertThat(browse).containsAll(retrieve.subList(1, retrieve.size()));
        assertThat(query(description, "/api/%s/control/browse".formatted(kind))).isEqualTo(browse);
        assertThat(query(description, "/api/%s/control/retrieve".formatted(kind)))
                .isEqualTo(retrieve);
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemas_have_the_fields_of_the_contract(Class<? extends Record> type, String schema) {
        JsonNode described = Described.by(CORE.url()).json().at("/components/schemas" + schema);
        RecordComponent[] fields = type.getRecordComponents();

        assertThat(names(described))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Product.class.isAssignableFrom(type) ? Stream.of("type") : Stream.empty(),
                                Arrays.stream(fields).map(DescriptionTest::name))
                        .toList());
        assertThat(Arrays.stream(fields).filter(field -> !isNullable(field)).map(DescriptionTest::name))
                .isSubsetOf(required(described));
    }

    private static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(CommonErrorMessage.class, "/CommonErrorMessage"),
                Arguments.of(FindByStringId.class, "/FindByStringId"),
                Arguments.of(PageV2.class, "/PageOfExampleResource"),
                Arguments.of(PageV2.class, "/PageOfJob"),
                Arguments.of(ProductReference.class, "/ProductReference"),
                Arguments.of(Product.Compute.class, "/Product"),
                Arguments.of(Product.Ingress.class, "/IngressProduct"),
                Arguments.of(Maintenance.class, "/Maintenance"),
                Arguments.of(ResourceOwner.class, "/ResourceOwner"),
                Arguments.of(ResourceAclEntry.class, "/ResourceAclEntry"),
                Arguments.of(ResourcePermissions.class, "/ResourcePermissions"),
                Arguments.of(ResolvedSupport.class, "/ResolvedComputeSupport"),
                Arguments.of(UpdatedAcl.class, "/UpdateAclRequest/properties/items/items"),
                Arguments.of(ResourceChargeCredits.class, "/ChargeCreditsRequest/properties/items/items"),
                Arguments.of(ResourceChargeCreditsResponse.class, "/ChargeCreditsResponse"),
                Arguments.of(ExampleResource.class, "/ExampleResource"),
                Arguments.of(ExampleResource.Spec.class, "/ExampleResourceSpecification"),
                Arguments.of(ExampleResource.Status.class, "/ExampleResourceStatus"),
                Arguments.of(ExampleResource.Update.class, "/ExampleResourceUpdate"),
                Arguments.of(ExampleResourceFlags.class, "/ExampleResourceFlags"),
                Arguments.of(ExampleResourceSupport.class, "/ExampleResourceSupport"),
                Arguments.of(PageV2.class, "/PageOfIngress"),
                Arguments.of(Ingress.class, "/Ingress"),
                Arguments.of(Ingress.Spec.class, "/IngressSpecification"),
                Arguments.of(Ingress.Status.class, "/IngressStatus"),
                Arguments.of(Ingress.Update.class, "/IngressUpdate"),
                Arguments.of(Ingress.Binding.class, "/IngressBinding"),
                Arguments.of(Ingress.IncludeFlags.class, "/IngressIncludeFlags"),
                Arguments.of(Ingress.Support.class, "/IngressSupport"),
                Arguments.of(ResolvedSupport.class, "/ResolvedIngressSupport"),
                Arguments.of(Job.class, "/Job"),
                Arguments.of(JobSpecification.class, "/JobSpecification"),
                Arguments.of(Job.Status.class, "/JobStatus"),
                Arguments.of(Job.Update.class, "/JobUpdate"),
                Arguments.of(JobIncludeFlags.class, "/JobIncludeFlags"),
                Arguments.of(SimpleDuration.class, "/SimpleDuration"),
                Arguments.of(ComputeSupport.class, "/ComputeSupport"),
                Arguments.of(ComputeSupport.Docker.class, "/ComputeSupport/properties/docker"),
                Arguments.of(ComputeSupport.VirtualMachine.class, "/ComputeSupport/properties/virtualMachine"),
                Arguments.of(ComputeSupport.Native.class, "/ComputeSupport/properties/native"));
    }

    private static List<String> names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        if (schema.has("allOf")) {
            names.addAll(names(Described.by(CORE.url()).json().at("/components/schemas/ResourceFlags")));
        }
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String name(RecordComponent field) {
        JsonProperty property = field.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? field.getName() : property.value();
    }

    private static List<String> query(JsonNode description, String path) {
        return StreamSupport.stream(
                        description
                                .path("paths")
                                .path(path)
                                .path("get")
                                .path("parameters")
                                .spliterator(),
                        false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").textValue())
                .toList();
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return description.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static List<String> described(ReferenceServer server) {
        Described described = Described.by(server.url());
        return described
                .paths()
                .flatMap(path -> StreamSupport.stream(
                                ((Iterable<String>) () -> described
                                                .json()
                                                .path("paths")
                                                .path(path)
                                                .fieldNames())
                                        .spliterator(),
                                false)
                        .filter(field -> !field.equals("parameters"))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
                .toList();
    }

    /** All calls with a handler, except handlers that respond with 404 or 405 only. */
    private static List<String> registered(ReferenceServer server) {
        List<String> calls = new ArrayList<>();
        Javalin other = Javalin.create(config -> {
            config.events.handlerAdded(
                    added -> calls.add(added.getHttpMethod().name() + " " + Objects.requireNonNull(added.getPath())));
            server.register(config.routes);
        });
        assertThat(other).isNotNull();
        return calls.stream()
                .filter(call -> !call.endsWith("*") && !call.startsWith("PUT /jobs") && !call.startsWith("PATCH "))
                .toList();
    }
}
