package io.gatehouse.inbox.work;

import io.gatehouse.calendar.Dates;
import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.permission.Permissions;
import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.projection.FourEyes;
import io.gatehouse.inbox.projection.TaskRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** To whom work may be given: first who holds its role; of each, what speaks against it. */
@Component
public class Receivers {

  /** Of those without the role, when it is for several tasks. */
  private static final int MOST = 300;

  private final People people;
  private final Permissions permissions;
  private final Absences absences;
  private final FourEyes fourEyes;
  private final Dates dates;
  private final MessageSource messages;

  Receivers(
      People people,
      Permissions permissions,
      Absences absences,
      FourEyes fourEyes,
      Dates dates,
      MessageSource messages) {
    this.people = people;
    this.permissions = permissions;
    this.absences = absences;
    this.fourEyes = fourEyes;
    this.dates = dates;
    this.messages = messages;
  }

  /**
   * @param words the account, with why it is barred or until when they are away
   * @param barred whether four eyes forbid it
   */
  public record Receiver(String account, String words, boolean barred) {}

  /** Some of them under one heading. */
  public record Group(String heading, List<Receiver> people) {}

  /** Everybody who works on tasks, read once for several lists. */
  public Everybody everybody() {
    Map<String, Absence> away =
        absences.all().entrySet().stream()
            .filter(entry -> entry.getValue().covers(absences.today()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, String> standIns = absences.standIns(away.keySet());
    Map<String, String> words = new LinkedHashMap<>();
    people.all().stream()
        .filter(permissions::letsWork)
        .map(Account::name)
        .forEach(one -> words.put(one, words(one, away.get(one), standIns.get(one))));
    return new Everybody(words);
  }

  private String words(String account, @Nullable Absence away, @Nullable String standIn) {
    if (away == null) {
      return account;
    }
    String last = dates.shortDay(away.lastDay());
    return standIn == null ? say("away-alone", account, last) : say("away", account, last, standIn);
  }

  private String say(String key, Object... about) {
    return messages.getMessage("inbox.delegate." + key, about, LocaleContextHolder.getLocale());
  }

  /** Those who work on tasks, by account, each with what is to be said of them. */
  public final class Everybody {

    private final Map<String, String> words;

    private Everybody(Map<String, String> words) {
      this.words = words;
    }

    /** For one task, without whoever gives or has it. */
    public List<Group> of(TaskRow row, @Nullable String except) {
      Map<String, String> excluded = fourEyes.excluded(row);
      Map<String, Receiver> left = left(except);
      left.replaceAll((account, one) -> barred(one, excluded.get(account)));
      List<String> holders =
          row.task().roles().stream()
              .flatMap(role -> people.holders(role, row.task().systemId()).stream())
              .distinct()
              .toList();
      List<Group> groups = new ArrayList<>();
      take(groups, say("hold", String.join(", ", row.task().roles())), holders, left);
      take(groups, say("others"), List.copyOf(left.keySet()), left);
      return groups;
    }

    /** For several tasks of whoever holds these roles. */
    public List<Group> alike(Collection<String> roles, String except) {
      Map<String, Receiver> left = left(except);
      List<Group> groups = new ArrayList<>();
      roles.forEach(role -> take(groups, say("hold", role), people.holders(role, null), left));
      take(groups, say("others"), left.keySet().stream().limit(MOST).toList(), left);
      return groups;
    }

    private Map<String, Receiver> left(@Nullable String except) {
      Map<String, Receiver> left = new LinkedHashMap<>();
      words.forEach((account, said) -> left.put(account, new Receiver(account, said, false)));
      left.remove(except);
      return left;
    }

    /** Each once, under the first heading that fits. */
    private static void take(
        List<Group> groups, String heading, List<String> which, Map<String, Receiver> left) {
      List<Receiver> found = which.stream().filter(left::containsKey).map(left::remove).toList();
      if (!found.isEmpty()) {
        groups.add(new Group(heading, found));
      }
    }

    private Receiver barred(Receiver one, @Nullable String done) {
      return done == null ? one : new Receiver(one.account(), why(one.account(), done), true);
    }

    private String why(String account, String done) {
      return FourEyes.isStarter(done)
          ? say("barred-starter", account)
          : FourEyes.role(done)
              .map(role -> say("barred-role", account, role))
              .or(() -> FourEyes.naming(done).map(task -> say("barred-named", account, task)))
              .orElseGet(() -> say("barred", account, ElementNames.inWords(done)));
    }
  }
}
