import htmx from 'htmx.org';
import { keepPlace, placeBefore } from './place';
import { choosing } from './ticks';

/** The inbox's rows: one is current, some may be ticked. */
export interface WorkList {
  move(by: number): void;
  current(): HTMLElement | undefined;
  open(): void;
  /** Ticks the current row, or all from the one ticked last. */
  toggle(range: boolean): void;
  claim(): void;
  /** Answers whether anything was ticked. */
  clear(): boolean;
}

export function workThrough(): WorkList | undefined {
  const page = document.querySelector<HTMLElement>('main[data-keys]');
  const preview = document.querySelector<HTMLElement>('#preview');
  const bulk = document.querySelector<HTMLFormElement>('#bulk');
  if (!page || !preview || !bulk) {
    return undefined;
  }
  const rows = () => [...page.querySelectorAll<HTMLElement>('.row')];
  const before = placeBefore(rows());
  let task = before ?? preview.dataset['task'];
  let timer = 0;

  const current = () => rows().find((row) => row.dataset['task'] === task);
  const ticks = choosing(page, bulk);

  function mark(): void {
    for (const row of rows()) {
      const here = row.dataset['task'] === task;
      row.classList.toggle('sel', here);
      const link = row.querySelector('a');
      if (here) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
    }
  }

  function show(): void {
    mark();
    clearTimeout(timer);
    const next = task;
    const shown = preview!.dataset['shown'] === next;
    preview!.ariaBusy = null;
    if (!next) {
      delete preview!.dataset['shown'];
      preview!.replaceChildren();
    }
    if (!next || shown || preview!.offsetParent === null) return;
    preview!.setAttribute('aria-busy', 'true');
    timer = window.setTimeout(() => {
      preview!.dataset['shown'] = next;
      void htmx.ajax('get', `/tasks/${encodeURIComponent(next)}/preview`, {
        target: '#preview',
        swap: 'innerHTML settle:0ms',
      });
    }, 120);
  }

  const list: WorkList = {
    current,
    move(by) {
      const all = rows();
      const at = all.findIndex((row) => row.dataset['task'] === task);
      const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
      if (!next) return;
      task = next.dataset['task'];
      next.querySelector('a')?.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
      show();
    },
    open: () => current()?.querySelector('a')?.click(),
    toggle(range) {
      ticks.toggle(current(), range);
    },
    claim() {
      if (ticks.chosen().length === 0) ticks.toggle(current(), false);
      ticks.claim();
    },
    clear() {
      const any = ticks.chosen().length > 0;
      ticks.clear();
      return any;
    },
  };

  page.addEventListener('focusin', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    if (row && row.dataset['task'] !== task) {
      task = row.dataset['task'];
      show();
    }
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (!current()) task = rows()[0]?.dataset['task'];
    show();
    ticks.count();
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const { target } = (event as CustomEvent<{ target: Element }>).detail;
    if (target === preview) preview.removeAttribute('aria-busy');
  });
  page.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) keepPlace(rows(), task);
  });
  show();
  if (before) {
    current()?.querySelector('a')?.focus({ preventScroll: true });
    // where the page scrolls, not the list, its top says what came of it
    if (preview.offsetParent !== null) current()?.scrollIntoView({ block: 'nearest' });
  }
  return list;
}
