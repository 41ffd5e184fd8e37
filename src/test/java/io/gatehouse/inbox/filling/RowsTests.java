package io.gatehouse.inbox.filling;

import static io.gatehouse.inbox.form.Written.ROWS;
import static io.gatehouse.inbox.form.Written.field;
import static io.gatehouse.inbox.form.Written.form;
import static io.gatehouse.inbox.form.Written.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTests {

  private final Filler filler = new Filler();

  @Test
  void takesBackWhatItShowsBesideItsFieldsUnlessItWasChanged() {
    var form = form(ROWS.formatted("false"));
    var shown = map("{'purpose':'Sorts','items':[{'id':'1','title':'Plan','help':['a',{'b':2}]}]}");
    var given =
        map(
            "{'purpose':'Sorts','items':[{'id':'1','title':'Plan','state':'done','help':['a',{'b':2}]}]}");
    assertThat(filler.accepted(form, given, shown))
        .isEqualTo(
            map("{'items':[{'id':'1','title':'Plan','state':'done','help':['a',{'b':2}]}]}"));

    var changed =
        map("{'purpose':'Other','items':[{'id':'2','title':'Plan','state':'done'}],'x':1}");
    assertThat(filler.errors(form, changed, shown))
        .extracting(FieldError::field)
        .containsExactly("purpose", "x", "items[0].id");
  }

  @Test
  void keepsTheRowsOfAFixedListWithWhatTheyShow() {
    var form = form(ROWS.formatted("false"));
    var shown =
        map("{'items':[{'id':'1','title':'Plan','reason':'old'},{'id':'2','title':'Report'}]}");
    var given =
        map(
            "{'items':[{'title':'Plan','state':'done'},{'title':'Report','state':'na','reason':'bought'}]}");
    assertThat(filler.accepted(form, given, shown))
        .isEqualTo(
            map(
                "{'items':[{'id':'1','title':'Plan','state':'done'},"
                    + "{'id':'2','title':'Report','state':'na','reason':'bought'}]}"));
  }

  @Test
  void findsWhatIsWrongInRows() {
    var form = form(ROWS.formatted("false"));
    var shown = map("{'items':[{'title':'Plan'},{'title':'Report'}]}");
    assertThat(
            filler.errors(
                form,
                map("{'items':[{'state':'done','x':1},{'title':'Other','state':'na'}]}"),
                shown))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("items[0].x", "items[1].title", "items[1].reason");
    assertThat(filler.errors(form, map("{'items':[{'state':'done'}]}"), shown))
        .extracting(FieldError::field)
        .containsExactly("items");
    assertThat(filler.errors(form, Map.of(), shown)).hasSize(1);
    assertThat(filler.errors(form, map("{'items':'all'}"), shown)).hasSize(1);
  }

  @Test
  void acceptsNewRowsWhereTheyMayBeAdded() {
    var form = form(ROWS.formatted("true"));
    assertThat(
            filler.accepted(form, map("{'items':[{'state':'done'},{'state':'done'}]}"), Map.of()))
        .isEqualTo(map("{'items':[{'state':'done'},{'state':'done'}]}"));
    assertThat(filler.accepted(form, Map.of(), Map.of())).isEmpty();
  }

  @Test
  void asksForAsManyRowsAsTheFormSays() {
    var list =
        "{'type':'dynamiclist','path':'l','allowAddRemove':true,'properties':{'minRows':'%s'},"
            + "'conditional':{'hide':'=a = \\\"no\\\"'},"
            + "'components':[{'type':'textfield','key':'t'}]}";
    var form = form(field("a", "'type':'textfield'"), list.formatted("1"));
    assertThat(filler.errors(form, Map.of("a", "yes"), Map.of()))
        .containsExactly(new FieldError("l", "Add at least one row here."));
    assertThat(filler.errors(form, map("{'l':[]}"), Map.of())).hasSize(1);
    assertThat(filler.accepted(form, map("{'l':[{'t':'x'}]}"), Map.of())).hasSize(1);
    assertThat(filler.accepted(form, Map.of("a", "no"), Map.of())).hasSize(1);
  }
}
