import { csrf } from '../shared/http';

const PATIENCE = 300;

/** A bar at the top once a form or an htmx request takes longer than 300 ms, tokens on it, focus kept after it. */
export function showProgress(): void {
  const bar = document.querySelector<HTMLElement>('.progress');
  let waiting = 0;
  let timer = 0;
  let focused: string | undefined;
  document.addEventListener('htmx:configRequest', (event) => {
    const { headers } = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
    Object.assign(headers, csrf());
  });
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => bar && (bar.hidden = false), PATIENCE);
  };
  document.addEventListener('htmx:beforeRequest', () => {
    waiting++;
    soon();
  });
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && (event.target as HTMLFormElement).method !== 'dialog') soon();
  });
  window.addEventListener('pageshow', () => bar && (bar.hidden = true));
  document.addEventListener('htmx:afterRequest', () => {
    waiting--;
    if (waiting <= 0) {
      clearTimeout(timer);
      if (bar) bar.hidden = true;
    }
  });
  document.addEventListener('htmx:beforeSwap', () => {
    focused = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset['task'];
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (focused && document.activeElement === document.body) {
      document
        .querySelector<HTMLElement>(`[data-task="${CSS.escape(focused)}"] a`)
        ?.focus({ preventScroll: true });
    }
  });
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    if (xhr.status === 401 || xhr.responseURL.includes('/sign-in')) {
      event.preventDefault();
      location.reload();
    }
  });
}
