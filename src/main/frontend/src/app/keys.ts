import type { WorkList } from './work-list';

const OFF = 'gatehouse.keys-off';

/** The single keys. They rest while a field has focus or a dialog is open, and can be switched off. */
export function followKeys(list: WorkList | undefined): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#keys');
  switchable(dialog?.querySelector<HTMLInputElement>('#keys-on'));
  document.querySelector('[data-keys-list]')?.addEventListener('click', () => dialog?.showModal());

  let afterG = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      clear(list);
      return;
    }
    if (resting(event.target)) return;
    const key = event.key.toLowerCase();
    const going = Date.now() - afterG < 1500;
    afterG = key === 'g' ? Date.now() : 0;
    const act = going ? places[key] : (actions(list, dialog, event.shiftKey)[key] ?? undefined);
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

const places: Record<string, () => void> = {
  i: () => location.assign('/'),
  s: () => location.assign('/systems'),
};

function actions(list: WorkList | undefined, dialog: HTMLDialogElement | null, shift: boolean) {
  const keys: Record<string, () => void> = {
    '?': () => dialog?.showModal(),
    '/': () => document.querySelector<HTMLInputElement>('[role=search] [type=search]')?.focus(),
  };
  const save = document.querySelector<HTMLButtonElement>('[data-save-draft]');
  if (save) keys['s'] = () => save.click();
  if (list) {
    keys['j'] = () => list.move(1);
    keys['k'] = () => list.move(-1);
    keys['x'] = () => list.toggle(shift);
    keys['c'] = () => list.claim();
    if (list.current() && !document.activeElement?.closest('a, button, summary'))
      keys['enter'] = () => list.open();
  }
  return keys;
}

function clear(list: WorkList | undefined): void {
  const menus = document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  menus.forEach((menu) => (menu.open = false));
  if (menus.length > 0) return;
  if (document.activeElement instanceof HTMLInputElement) {
    document.activeElement.blur();
  } else {
    list?.clear();
  }
}

function resting(target: EventTarget | null): boolean {
  const field = (target as Element | null)?.closest(
    'input:not([type=checkbox]), textarea, select, [contenteditable], dialog, [role=listbox]',
  );
  return !!field || !!localStorage.getItem(OFF) || !!document.querySelector('dialog[open]');
}

function switchable(box: HTMLInputElement | null | undefined): void {
  if (!box) return;
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener('change', () =>
    box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes'),
  );
}
