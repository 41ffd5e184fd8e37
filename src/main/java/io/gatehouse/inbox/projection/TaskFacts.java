package io.gatehouse.inbox.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram says of a task and the engine does not keep.
 *
 * @param fourEyes whom {@link FourEyes} exclude, separated by spaces
 * @param outcomes fields of the form that the diagram asks for
 */
record TaskFacts(
    @Nullable String formId,
    @Nullable String iso,
    @Nullable String fourEyes,
    List<String> outcomes) {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private static final String KEPT = "gatehouse-facts";

  /** Keeps them with the step that the engine has read, for {@link #kept}. */
  void keepWith(ActivityImpl activity) {
    activity.setProperty(KEPT, this);
  }

  static TaskFacts kept(PvmActivity activity) {
    return (TaskFacts) activity.getProperty(KEPT);
  }

  static TaskFacts of(Element userTask) {
    Map<String, String> properties = properties(userTask);
    String outcome = properties.getOrDefault("outcome", "");
    return new TaskFacts(
        userTask.attributeNS(
            new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "formRef"),
        properties.get("iso"),
        properties.get("fourEyes"),
        outcome.isBlank() ? List.of() : List.of(outcome.trim().split("\\s+")));
  }

  private static Map<String, String> properties(Element userTask) {
    Map<String, String> properties = new HashMap<>();
    Element extensions = userTask.element("extensionElements");
    if (extensions != null && extensions.element("properties") != null) {
      for (Element property : extensions.element("properties").elements("property")) {
        properties.put(property.attribute("name"), property.attribute("value"));
      }
    }
    return properties;
  }
}
