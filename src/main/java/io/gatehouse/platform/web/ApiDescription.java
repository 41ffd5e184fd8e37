package io.gatehouse.platform.web;

import io.gatehouse.identity.token.Scope;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of all calls: how to sign in, and how one is refused. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String BASIC = "basic";
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";

  /** Of every call; a lost race is said where there is one. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "Something cannot be taken as it was said: `errors` names each field.",
          "401",
              "Nobody is signed in, account and password do not fit together, or the token has no effect.",
          "403", "Not open to this account: `detail` says to whom it is.",
          "404", "There is no such thing, or it is not this caller's to see.");

  @Bean
  OpenAPI describedApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Gatehouse")
                .version("1")
                .description(
                    "What outside programs use of Gatehouse: tasks, cases and their evidence, the"
                        + " inventory of AI systems. Times are ISO 8601 with offset, durations ISO"
                        + " 8601, ids opaque strings; errors are RFC 9457 problem details."))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC))
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas(PROBLEM, problem()))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  @Bean
  OpenApiCustomizer describedRefusals() {
    return api ->
        api.getPaths()
            .values()
            .forEach(path -> path.readOperations().forEach(ApiDescription::addRefusals));
  }

  /** Which calls take a token instead of a password. */
  @Bean
  OpenApiCustomizer describedScopes() {
    return api ->
        api.getPaths()
            .forEach(
                (path, item) ->
                    item.readOperationsMap()
                        .forEach((method, call) -> addScope(method.name(), path, call)));
  }

  private static void addScope(String method, String path, Operation call) {
    if (Arrays.stream(Scope.values()).anyMatch(scope -> scope.opens(method, path))) {
      call.addSecurityItem(new SecurityRequirement().addList(BASIC));
      call.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
  }

  private static void addRefusals(Operation call) {
    REFUSALS.forEach(
        (status, why) ->
            call.getResponses()
                .addApiResponse(
                    status, new ApiResponse().description(why).content(problemContent())));
  }

  private static Content problemContent() {
    var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
  }

  private static Schema<?> problem() {
    var error =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("What a person can do about it"))
        .addProperty("instance", new StringSchema())
        .addProperty("errors", new ArraySchema().items(error));
  }
}
