/** Menus open with the focus where somebody starts to type, and with the page whose address names their row. */
export function mindMenus(): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) {
        target.querySelector<HTMLElement>('[data-first]')?.focus();
      }
    },
    true, // it does not bubble
  );
  const openNamed = () => {
    // not :target, which is not there yet when scripts begin
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const menu = row?.querySelector<HTMLDetailsElement>('td details.menu');
    if (menu) menu.open = true;
  };
  window.addEventListener('hashchange', openNamed);
  openNamed();
}

/** Answers whether one was open; the focus goes back to what opened it. */
export function closeMenus(): boolean {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
  for (const menu of menus) {
    const active = document.activeElement;
    const inside = active === document.body || menu.contains(active);
    menu.open = false;
    if (inside) menu.querySelector('summary')?.focus();
  }
  return menus.length > 0;
}
