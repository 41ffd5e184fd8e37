package io.gatehouse.incident.page;

import io.gatehouse.control.IsoReference;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.Answer;
import io.gatehouse.inbox.page.CaseStory.Moment;
import io.gatehouse.inbox.page.CaseStory.Task;
import io.gatehouse.incident.Incident;
import io.gatehouse.incident.IncidentForecasts.Forecast;
import io.gatehouse.incident.board.Lanes;
import io.gatehouse.inventory.AiSystemView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one incident tells.
 *
 * @param reported how bad it looked, and what else was said of it
 * @param clocks those that count
 * @param earlier those that a later triage ended
 * @param next the task of the reader that is due first
 * @param done tasks that were completed, the latest first
 * @param containment what was answered about it, latest round
 * @param classification what was answered in the last triage
 * @param acting holders by the part that they play
 * @param laws articles that its clocks serve
 * @param held whether the system is not to be altered (AI Act Art. 73(6))
 * @param changes open changes of the system
 */
record IncidentView(
    Incident incident,
    @Nullable AiSystemView system,
    List<Answer> reported,
    Lanes.Drawing clocks,
    Lanes.Drawing earlier,
    List<Task> tasks,
    @Nullable Task next,
    List<Moment> done,
    List<Answer> containment,
    List<Answer> classification,
    List<Moment> timeline,
    boolean cutOff,
    List<Forecast> forecasts,
    Map<String, List<String>> acting,
    List<IsoReference> iso,
    List<String> laws,
    boolean held,
    List<CaseFile> changes,
    boolean mayTriage) {}
