import { call } from '../shared/http';
import { closeMenus } from './menus';
import { clearFilters, emptySearch } from './search';
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
      clear(event, list);
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
  c: () => location.assign('/calendar'),
  n: () => location.assign('/incidents'),
  r: () => document.querySelector<HTMLAnchorElement>('[data-report]')?.click(),
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
  const turn = (way: string) =>
    document.querySelector<HTMLAnchorElement>(`a[data-turn=${way}]`)?.click();
  if (document.querySelector('a[data-turn]')) {
    keys['j'] = () => turn('after');
    keys['k'] = () => turn('before');
  }
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

/** One thing at each press: what is open, then what is typed or ticked, then what is filtered. */
function clear(event: KeyboardEvent, list: WorkList | undefined): void {
  if (document.querySelector('dialog[open]') || closeMenus() || emptySearch(event)) return;
  const { activeElement } = document;
  if (typing(activeElement)) {
    if (activeElement instanceof HTMLInputElement) activeElement.blur();
  } else if (!list?.clear()) {
    clearFilters();
  }
}

const typing = (target: EventTarget | null) =>
  (target as Element | null)?.closest(
    'input:not([type=checkbox]), textarea, select, [contenteditable], dialog, [role=listbox]',
  );

function resting(target: EventTarget | null): boolean {
  return !!typing(target) || isOff() || !!document.querySelector('dialog[open]');
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
