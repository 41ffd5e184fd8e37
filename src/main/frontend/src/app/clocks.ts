import htmx from 'htmx.org';

const EVERY = 20_000;

/**
 * Clocks say anew how long there is, none while the page is hidden. What has the focus keeps it by
 * its id; what changed for the worse is said.
 */
export function watchClocks(): void {
  if (!clocks()) return;
  let asking = false;

  async function ask(): Promise<void> {
    const address = clocks()?.dataset['live'];
    if (asking || !address || document.visibilityState !== 'visible') return;
    asking = true;
    const before = clocks()?.dataset['said'];
    try {
      await htmx.ajax('get', address, {
        source: '#clocks',
        target: '#clocks',
        swap: 'outerHTML settle:0ms',
      });
      const now = clocks()?.dataset['said'];
      const told = document.querySelector('#clocks-told');
      if (told && now !== before) told.textContent = now ?? '';
    } catch {
      // Whoever is offline sees what there was; the next request asks again.
    } finally {
      asking = false;
    }
  }
  document.addEventListener('visibilitychange', () => void ask());
  setInterval(() => void ask(), EVERY);
}

const clocks = () => document.querySelector<HTMLElement>('#clocks[data-live]');
