/** The ticked rows of the inbox, and the bar that says what can be done with them. */
export interface Ticks {
  chosen(): HTMLInputElement[];
  toggle(row: HTMLElement | undefined, range: boolean): void;
  claim(): void;
  clear(): void;
  count(): void;
}

export function choosing(page: HTMLElement, bulk: HTMLFormElement): Ticks {
  let last: HTMLInputElement | undefined;
  const boxes = () => [...page.querySelectorAll<HTMLInputElement>('.row > input:not(:disabled)')];
  const part = (name: string) => bulk.querySelector<HTMLElement>(`[data-${name}]`)!;
  const claimable = (box: HTMLInputElement) => box.dataset['claimable'] === 'true';

  const ticks: Ticks = {
    chosen: () => boxes().filter((box) => box.checked),
    toggle(row, range) {
      const box = row?.querySelector<HTMLInputElement>('input:not(:disabled)');
      if (!box) return;
      box.checked = !box.checked;
      follow(box, range);
    },
    claim() {
      const button = part('claim');
      if (!button.hidden && ticks.chosen().length > 0) bulk.requestSubmit(button);
    },
    clear() {
      boxes().forEach((box) => (box.checked = false));
      ticks.count();
    },
    count() {
      const chosen = ticks.chosen();
      const free = chosen.filter(claimable).length;
      say('count', chosen.length);
      say('claimable', free);
      say('releasable', chosen.length - free);
      part('claim').hidden = free === 0;
      part('release').hidden = free === chosen.length;
      part('clear').hidden = false;
      part('all').hidden = boxes().length === chosen.length;
    },
  };

  function say(name: string, n: number): void {
    part(name).textContent = n > 0 ? String(n) : '';
  }

  /** With shift held, all between the one ticked last and this one become as this one is. */
  function follow(box: HTMLInputElement, range: boolean): void {
    const all = boxes();
    if (range && last && all.includes(last)) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      all.slice(from, to! + 1).forEach((between) => (between.checked = box.checked));
    }
    last = box;
    ticks.count();
  }

  let shift = false;
  page.addEventListener('click', (event) => (shift = event.shiftKey), true);
  page.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    if (box.matches('.row > input')) follow(box, shift);
  });
  part('clear').addEventListener('click', () => ticks.clear());
  part('all').addEventListener('click', () => {
    boxes()
      .slice(0, Number(bulk.dataset['most']))
      .forEach((box) => (box.checked = true));
    ticks.count();
  });
  // A page restored keeps its ticks.
  window.addEventListener('pageshow', () => ticks.count());
  ticks.count();
  return ticks;
}
