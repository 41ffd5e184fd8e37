package io.gatehouse.csv.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gatehouse.csv.UnreadableFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a mapping as programs send it. */
@Component
public class MappingJson {

  private final ObjectReader mappings;

  MappingJson(ObjectMapper json) {
    this.mappings =
        json.readerFor(ImportMapping.class)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  public @Nullable ImportMapping read(byte @Nullable [] json) throws IOException {
    try {
      return json == null || json.length == 0 ? null : mappings.readValue(json);
    } catch (JsonProcessingException e) {
      throw e.getCause() instanceof UnreadableFile unreadable
          ? unreadable
          : new UnreadableFile(
              "The mapping is not of the form {\"columns\":{field: column title}, \"values\":{field:{value in file: value here}}}.");
    }
  }
}
