import { createForm, type Form } from '@bpmn-io/form-js-viewer';
import { dirty } from '../shared/dirty';
import { call } from '../shared/http';
import { TabDraft, type Draft, type Values } from './draft';
import { leaveTypedDates } from './dates';
import { filePickers } from './file-picker';
import { teach } from './manners';
import { hush, tell, type Way } from './notice';
import { ServerDraft } from './server-draft';
import { submit } from './submit';
import { saving, words } from './words';

/** Draws the form that data-form names, with what was typed before, and sends it where data-submit says. */
export async function mount(place: HTMLElement): Promise<void> {
  const readOnly = place.dataset['readOnly'] === 'true';
  const draft = readOnly ? undefined : draftOf(place);
  place.setAttribute('aria-busy', 'true');
  try {
    const [answer, kept] = await Promise.all([call(place.dataset['form']!), draft?.read()]);
    const { schema, values } = (await answer.json()) as { schema: unknown; values: Values };
    const typed = kept && Object.keys(kept).length > 0 ? kept : undefined;
    place.replaceChildren();
    const form = await createForm({
      container: place,
      schema,
      data: { ...values, ...typed },
      properties: { readOnly },
      debounce: false, // else what is being typed is lost when something else changes the form
      additionalModules: [filePickers],
    } as Parameters<typeof createForm>[0]);
    teach(form);
    leaveTypedDates(place, form);
    hush(place);
    if (typed && draft) {
      offer(place, draft);
    }
    if (draft) {
      listen(place, form, draft, typed ?? {});
    }
  } catch {
    place.replaceChildren();
    tell(place, words.notLoaded, [{ word: words.notLoaded.again, go: () => void mount(place) }]);
  } finally {
    place.removeAttribute('aria-busy');
  }
}

/** What was typed is shown, and what else they may want instead. */
function offer(place: HTMLElement, draft: Draft): void {
  const after = (done: Promise<void>) =>
    void done.then(() => {
      dirty(false);
      location.reload();
    });
  const { other } = draft;
  const afresh: Way = { word: words.restored.again, go: () => after(draft.forget(false)) };
  if (!other) {
    tell(place, words.restored, [afresh]);
    return;
  }
  const text = `${words.twice.text} ${saving.other(other.said)}`;
  const take: Way = { word: words.twice.again, go: () => after(other.take()) };
  tell(place, { ...words.twice, text }, [take, afresh], true);
}

function draftOf(place: HTMLElement): Draft {
  const name = place.dataset['key'] ?? place.dataset['form']!;
  const url = place.dataset['draft'];
  return url ? new ServerDraft(place, url, name) : new TabDraft(name);
}

function listen(place: HTMLElement, form: Form, draft: Draft, typed: Values): void {
  const before = (form as unknown as { _getState(): { data: Values } })._getState().data;
  const shown = new Map(Object.entries(before).map(([key, value]) => [key, asText(value)]));
  let kept = asText(typed);
  form.on('changed', ({ data }: { data: Values }) => {
    const keys = new Set([...shown.keys(), ...Object.keys(data)]);
    const changed = [...keys].filter((key) => asText(data[key]) !== (shown.get(key) ?? 'null'));
    const now = asText({ ...typed, ...Object.fromEntries(changed.map((key) => [key, data[key]])) });
    if (now === kept) return;
    kept = now;
    draft.keep(JSON.parse(now) as Values);
  });
  const button = document.querySelector<HTMLButtonElement>('[data-submit-form]');
  button?.addEventListener('click', () => void submit(place, form, draft, button));
}

/** What was emptied is said, else it would come back full. */
const asText = (value: unknown) =>
  JSON.stringify(value ?? null, (_, one: unknown) => (one === undefined ? null : one));
