package io.gatehouse.inbox.comment;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.cases.CaseReaders;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a text calls by {@code @account}. */
@Component
class Mentions {

  /** More would be a circular. */
  private static final int MOST = 10;

  /** Not what follows a word, as in an address of mail; and not the full stop after it. */
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{Alnum}.@_-])@(\\p{Alnum}+(?:[._-]+\\p{Alnum}+)*)");

  private final People people;
  private final CaseReaders readers;

  Mentions(People people, CaseReaders readers) {
    this.people = people;
    this.readers = readers;
  }

  /**
   * @throws CommentRefused when it calls somebody who is not there or may not read it
   */
  Set<String> in(String text, String caseKey) {
    Set<String> called =
        MENTION
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (called.size() > MOST) {
      throw CommentRefused.tooMany(MOST);
    }
    called.forEach(account -> check(account, caseKey));
    return called;
  }

  private void check(String account, String caseKey) {
    if (people.find(account).filter(Account::active).isEmpty()) {
      throw CommentRefused.nobody(account);
    }
    if (!readers.mayRead(account, caseKey)) {
      throw CommentRefused.noReader(account);
    }
  }
}
