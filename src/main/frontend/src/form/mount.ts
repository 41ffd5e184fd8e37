import { createForm, type Form } from '@bpmn-io/form-js-viewer';
import { dirty } from '../shared/dirty';
import { call } from '../shared/http';
import { TabDraft, type Draft, type Values } from './draft';
import { filePickers } from './file-picker';
import { teach } from './manners';
import { hush, tell } from './notice';
import { ServerDraft } from './server-draft';
import { submit } from './submit';
import { words } from './words';

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
    hush(place);
    if (typed && draft) {
      const afresh = async () => {
        await draft.forget(false);
        dirty(false);
        location.reload();
      };
      tell(place, words.restored, [{ word: words.restored.again, go: () => void afresh() }]);
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
