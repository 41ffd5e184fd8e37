const THEMES = ['system', 'light', 'dark'] as const;

/** The button that goes round as the system, light, dark; kept in a cookie so that no page flashes. */
export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) {
    return;
  }
  const root = document.documentElement;
  const show = () => {
    const now = root.dataset['theme'] ?? 'system';
    button.textContent = button.dataset[now] ?? button.textContent;
  };
  button.addEventListener('click', () => {
    const now = THEMES.indexOf((root.dataset['theme'] ?? 'system') as (typeof THEMES)[number]);
    const next = THEMES[(now + 1) % THEMES.length]!;
    if (next === 'system') {
      delete root.dataset['theme'];
    } else {
      root.dataset['theme'] = next;
    }
    const age = next === 'system' ? 0 : 31536000;
    document.cookie = `theme=${next}; path=/; max-age=${age}; samesite=lax`;
    show();
  });
  show();
}
