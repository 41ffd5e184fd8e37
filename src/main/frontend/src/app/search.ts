/** The search above a list: what is not asked stays out of the address, and the way back to everything shows as soon as something is. */
export function followSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  const clear = form?.querySelector<HTMLElement>('[data-clear-filters]');
  form?.addEventListener('htmx:configRequest', (event) => {
    const { parameters } = (event as CustomEvent<{ parameters: Record<string, unknown> }>).detail;
    for (const name of Object.keys(parameters)) {
      if (parameters[name] === '') Reflect.deleteProperty(parameters, name);
    }
  });
  document.addEventListener('htmx:pushedIntoHistory', () => {
    if (!form) return;
    const asked = [...new FormData(form)].filter(([, value]) => value !== '');
    if (clear) clear.hidden = asked.length === 0;
    const q = new FormData(form).get('q');
    for (const choice of form.querySelectorAll<HTMLAnchorElement>('.menu a')) {
      const address = new URL(choice.href);
      if (q) address.searchParams.set('q', String(q));
      else address.searchParams.delete('q');
      choice.href = address.href;
    }
  });
}

/** Empties the search in which Esc was pressed; answers whether it was one. */
export function emptySearch(event: KeyboardEvent): boolean {
  const box = (event.target as Element).closest<HTMLInputElement>('[role=search] [type=search]');
  if (!box?.value) return false;
  event.preventDefault(); // else the browser empties it without a word to anybody
  box.value = '';
  box.form?.requestSubmit();
  return true;
}

export function clearFilters(): void {
  document.querySelector<HTMLElement>('[data-clear-filters]:not([hidden])')?.click();
}
