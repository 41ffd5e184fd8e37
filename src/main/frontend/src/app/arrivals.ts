import htmx from 'htmx.org';

const EVERY = 20_000;

/** What somebody had before their eyes and hands when the list was about to change. */
interface Before {
  tasks: Set<string>;
  ticked: Set<string>;
  focused: { task: string; box: boolean } | undefined;
  anchor: { task: string; top: number } | undefined;
}

/**
 * New work appears without reloading: one conditional request now and then, none while the page is
 * hidden. Focus, ticks and what is in view stay; what came is said, not jumped to.
 */
export function watchArrivals(): void {
  if (!list()) return;
  let before: Before | undefined;
  let told: { shown: string; now: string } | undefined;
  let asking = false;
  let changing = false;

  async function ask(): Promise<void> {
    const shown = list()?.dataset['version'];
    if (asking || !shown || document.visibilityState !== 'visible') return;
    asking = true;
    const known = told?.shown === shown ? told.now : `"${shown}"`;
    try {
      const answer = await fetch('/inbox/pulse', {
        headers: { 'if-none-match': known, 'x-requested-with': 'XMLHttpRequest' },
        signal: AbortSignal.timeout(15_000),
      });
      if (answer.status === 204 && list()?.dataset['version'] === shown) {
        await change(shown, answer.headers.get('etag') ?? known);
      }
    } catch {
      // Whoever is offline sees what there was; the next request asks again.
    } finally {
      asking = false;
    }
  }

  /** Who has read on keeps the pages that they loaded, and is told once that there is more. */
  async function change(shown: string, now: string): Promise<void> {
    if (rows().length > Number(list()!.dataset['size'])) {
      told = { shown, now };
      say('changed');
      return;
    }
    before = look();
    changing = true;
    try {
      await htmx.ajax('get', location.pathname + location.search, {
        source: '#list', // else it waits in line behind the preview, and is said to be done
        target: '#list',
        swap: 'outerHTML settle:0ms',
      });
    } finally {
      before = undefined;
      changing = false;
    }
  }

  document.addEventListener('htmx:afterSwap', (event) => {
    const { target } = (event as CustomEvent<{ target: Element }>).detail;
    if (target.id !== 'list') return;
    if (!before) {
      // told for each part of an answer; what was said is about the list that was
      if (!changing) document.querySelector('#arrivals')?.replaceChildren();
      return;
    }
    const was = before;
    before = undefined;
    restore(was);
    const fresh = rows().filter((row) => !was.tasks.has(taskOf(row)));
    fresh.forEach((row) => row.classList.add('fresh'));
    say(fresh.length === 0 ? undefined : fresh.length === 1 ? 'one' : 'many', fresh.length);
  });
  document.addEventListener('visibilitychange', () => void ask());
  setInterval(() => void ask(), EVERY);
}

const list = () => document.querySelector<HTMLElement>('#list');
const rows = () => [...document.querySelectorAll<HTMLElement>('#list .row')];
const taskOf = (row: HTMLElement) => row.dataset['task'] ?? '';
const rowOf = (task: string) => rows().find((row) => taskOf(row) === task);
const boxOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLInputElement>('input');

function look(): Before {
  const active = document.activeElement;
  const focused = active?.closest<HTMLElement>('#list .row');
  const top = Math.max(0, list()!.getBoundingClientRect().top);
  const anchor = rows().find((row) => row.getBoundingClientRect().top >= top);
  return {
    tasks: new Set(rows().map(taskOf)),
    ticked: new Set(
      rows()
        .filter((row) => boxOf(row)?.checked)
        .map(taskOf),
    ),
    focused: focused
      ? { task: taskOf(focused), box: active instanceof HTMLInputElement }
      : undefined,
    anchor:
      anchor && (list()!.scrollTop > 0 || window.scrollY > 0)
        ? { task: taskOf(anchor), top: anchor.getBoundingClientRect().top }
        : undefined,
  };
}

function restore(was: Before): void {
  for (const row of rows()) {
    const box = boxOf(row);
    if (box && !box.disabled) box.checked = was.ticked.has(taskOf(row));
  }
  if (was.focused) {
    const row = rowOf(was.focused.task);
    const part = was.focused.box ? boxOf(row) : row?.querySelector('a');
    part?.focus({ preventScroll: true });
  }
  const anchor = was.anchor && rowOf(was.anchor.task);
  if (was.anchor && anchor) {
    const scrolls = list()!.scrollHeight > list()!.clientHeight;
    if (scrolls) list()!.scrollTop += anchor.getBoundingClientRect().top - was.anchor.top;
    else window.scrollBy(0, anchor.getBoundingClientRect().top - was.anchor.top);
  }
  const open = document.querySelector('#views a span')?.textContent;
  if (open) {
    document.querySelectorAll('[data-inbox-count]').forEach((count) => (count.textContent = open));
  }
}

function say(what: 'one' | 'many' | 'changed' | undefined, count = 0): void {
  const place = document.querySelector<HTMLElement>('#arrivals');
  if (!place || !what) return;
  const text = (place.dataset[what] ?? '').replace('#', String(count));
  const link = place.querySelector('a') ?? place.appendChild(document.createElement('a'));
  link.href = location.pathname + location.search;
  if (link.textContent !== text) link.textContent = text;
}
