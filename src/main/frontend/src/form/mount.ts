import { createForm, type Form } from '@bpmn-io/form-js-viewer';
import { dirty } from '../shared/dirty';
import { call } from '../shared/http';
import { Draft, type Values } from './draft';
import { filePickers } from './file-picker';
import { teach } from './manners';
import { hush, tell } from './notice';
import { submit } from './submit';
import { words } from './words';

/** Draws the form that data-form names, with what was typed before, and sends it where data-submit says. */
export async function mount(place: HTMLElement): Promise<void> {
  const draft = new Draft(place.dataset['key'] ?? place.dataset['form']!);
  const readOnly = place.dataset['readOnly'] === 'true';
  place.setAttribute('aria-busy', 'true');
  try {
    const answer = await call(place.dataset['form']!);
    const { schema, values } = (await answer.json()) as { schema: unknown; values: Values };
    const typed = readOnly ? undefined : draft.read();
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
    if (typed) {
      const afresh = () => {
        draft.forget();
        dirty(false);
        location.reload();
      };
      tell(place, words.restored, [{ word: words.restored.again, go: afresh }]);
      dirty(true);
    }
    if (!readOnly) {
      listen(place, form, draft);
    }
  } catch {
    place.replaceChildren();
    tell(place, words.notLoaded, [{ word: words.notLoaded.again, go: () => void mount(place) }]);
  } finally {
    place.removeAttribute('aria-busy');
  }
}

function listen(place: HTMLElement, form: Form, draft: Draft): void {
  const untouched = JSON.stringify(
    (form as unknown as { _getState(): { data: Values } })._getState().data,
  );
  form.on('changed', ({ data }: { data: Values }) => {
    if (JSON.stringify(data) !== untouched) draft.keep(data);
  });
  place.addEventListener('input', () => dirty(true));
  const button = document.querySelector<HTMLButtonElement>('[data-submit-form]');
  button?.addEventListener('click', () => void submit(place, form, draft, button));
}
