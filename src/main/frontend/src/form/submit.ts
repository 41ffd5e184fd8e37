import type { Form } from '@bpmn-io/form-js-viewer';
import { dirty } from '../shared/dirty';
import { call, Refused, SignedOut } from '../shared/http';
import type { Draft, Values } from './draft';
import { element, hush, tell, withdrawOffer, type Way } from './notice';
import { asState, located, own, short, withoutReadOnly, type FieldError } from './values';
import { rows, summary, words } from './words';

/** Checks, sends, and goes on; or says what to do, with everything typed still there. */
export async function submit(
  place: HTMLElement,
  form: Form,
  draft: Draft,
  button: HTMLButtonElement,
): Promise<void> {
  hush(place);
  const { data, errors } = form.submit() as { data: Values; errors: unknown };
  const wrong = [...own(form, errors), ...short(form, data, rows)];
  if (wrong.length > 0) {
    point(place, form, wrong);
    return;
  }
  const again: Way = {
    word: words.notSaved.again,
    go: () => void submit(place, form, draft, button),
  };
  button.disabled = true;
  await draft.hold();
  try {
    const answer = await call(
      place.dataset['submit']!,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ values: withoutReadOnly(form, data) }),
      },
      30,
    );
    void draft.forget(true);
    dirty(false);
    location.assign(await next(place.dataset['next'] ?? '/', answer));
  } catch (error) {
    button.disabled = false;
    draft.resume();
    explain(place, form, error, again);
  }
}

async function next(template: string, answer: Response): Promise<string> {
  const said = answer.status === 201 ? ((await answer.json()) as Values) : {};
  return template.replace(/\{(\w+)\}|%7B(\w+)%7D/g, (_, a: string, b: string) =>
    encodeURIComponent(String(said[a ?? b] ?? '')),
  );
}

function explain(place: HTMLElement, form: Form, error: unknown, again: Way): void {
  const reload = (word: string): Way => ({
    word,
    go() {
      dirty(false);
      location.reload();
    },
  });
  if (error instanceof SignedOut) {
    dirty(false);
    tell(place, words.signedOut, [{ word: words.signedOut.again, go: location.href }]);
  } else if (!(error instanceof Refused)) {
    tell(place, words.notSaved, [again]);
  } else if (error.problem.status === 400 && error.problem.errors?.length) {
    point(place, form, located(form, error.problem.errors));
  } else {
    const { status, detail } = error.problem;
    const said = status === 403 ? words.forbidden : status === 409 ? words.lost : words.broken;
    const way = said === words.broken ? again : reload(said.again);
    if (said !== words.broken) withdrawOffer();
    tell(place, { ...said, title: status < 500 && detail ? detail : said.title }, [way]);
  }
}

/** Every message at its field, and a summary above that leads to each. */
function point(place: HTMLElement, form: Form, errors: FieldError[]): void {
  (form as unknown as { _setState(state: object): void })._setState({ errors: asState(errors) });
  tell(place, { kind: 'stop', title: summary(errors.length), text: '' });
  const list = element('ul', 'problems');
  for (const error of errors) {
    const item = element('li');
    const link = element(
      'a',
      '',
      `${error.label}${error.label.endsWith('?') ? '' : ':'} ${error.message}`,
    ) as HTMLAnchorElement;
    link.href = `#${error.id}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      target(error.id)?.focus();
    });
    item.append(link);
    list.append(item);
  }
  place.previousElementSibling?.firstElementChild?.append(list);
}

function target(id: string): HTMLElement | null {
  const exact = document.getElementById(id);
  const field = exact ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}-"]`);
  const inside = 'input:not([type=hidden]), textarea, select, button';
  return field?.matches(inside) ? field : (field?.querySelector<HTMLElement>(inside) ?? null);
}
