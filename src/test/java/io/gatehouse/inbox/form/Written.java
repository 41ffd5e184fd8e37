package io.gatehouse.inbox.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Forms and values as tests write them: JSON in single quotation marks. */
public final class Written {

  /** A list whose rows show a title, and ask for a state and the reason of one of the two. */
  public static final String ROWS =
      "{'type':'dynamiclist','path':'items','isRepeating':true,'allowAddRemove':%s,'components':["
          + "{'type':'textfield','key':'title','readonly':true},"
          + "{'type':'radio','key':'state','values':[{'value':'done'},{'value':'na'}],'validate':{'required':true}},"
          + "{'type':'textfield','key':'reason','validate':{'required':true},'conditional':{'hide':'=this.state"
          + " != \\\"na\\\"'}}]}";

  private Written() {}

  public static Form form(String... components) {
    return read("[" + String.join(",", components) + "]", 19);
  }

  static Form read(String components, int schema) {
    return FormReader.read(
        "{'id':'test','schemaVersion':%d,'components':%s}"
            .formatted(schema, components)
            .replace('\'', '"')
            .getBytes(StandardCharsets.UTF_8));
  }

  public static String field(String key, String attributes) {
    return "{'key':'" + key + "'," + attributes + "}";
  }

  public static Object value(String text) {
    return map("{'v':" + text + "}").get("v");
  }

  public static Map<String, Object> map(String text) {
    try {
      return new ObjectMapper().readValue(text.replace('\'', '"'), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
