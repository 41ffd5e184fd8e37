import { call } from '../shared/http';
import type { WorkList } from './work-list';

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
  const claim = document.querySelector<HTMLFormElement>('main form[action$="/claim"]:not(#bulk)');
  if (claim) keys['c'] = () => claim.requestSubmit();
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
  return !!field || isOff() || !!document.querySelector('dialog[open]');
}

/** Whoever signs in has it as they chose, on every device. */
const root = document.documentElement;
const isOff = () => root.dataset['keys'] === 'off';

function switchable(box: HTMLInputElement | null | undefined): void {
  if (!box) return;
  box.checked = !isOff();
  box.addEventListener('change', () => {
    const { checked } = box;
    root.dataset['keys'] = checked ? 'on' : 'off';
    const body = new URLSearchParams({ on: String(checked) });
    call('/settings/keys', { method: 'POST', body }).catch(() => {
      root.dataset['keys'] = checked ? 'off' : 'on';
      box.checked = !checked;
    });
  });
}
