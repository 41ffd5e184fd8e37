/**
 * What is typed in a field with data-keep stays in this browser, for whoever is signed in, until a
 * page says by data-taken that the server has it.
 */
export function keepTyped(): void {
  const account = document.querySelector<HTMLMetaElement>('meta[name=account]')?.content;
  if (!account) return;
  const keyOf = (name: string) => `gatehouse.typed.${account}.${name}`;
  const { taken } = document.documentElement.dataset;
  if (taken) put(keyOf(taken), '');

  for (const field of document.querySelectorAll<Field>('[data-keep]')) {
    const typed = kept(keyOf(field.dataset['keep']!));
    if (!typed || field.value !== '') continue; // what was refused stands there already
    field.value = typed;
    if (field.dataset['back']) say(field, field.dataset['back']);
  }
  document.addEventListener('input', ({ target }) => {
    const field = target as Field;
    if (field.dataset['keep']) put(keyOf(field.dataset['keep']), field.value);
  });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function say(field: Field, text: string): void {
  const said = document.createElement('p');
  said.className = 'hint';
  said.role = 'status';
  field.after(said);
  said.textContent = text;
  field.addEventListener('input', () => said.remove(), { once: true });
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function put(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // full or forbidden: the page itself still holds it
  }
}
