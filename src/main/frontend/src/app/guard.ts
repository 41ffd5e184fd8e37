import { dirty, isDirty } from '../shared/dirty';

/** Asks before a page with something unsent is left; forms opt in by data-guard. */
export function guardUnsaved(): void {
  document.addEventListener('input', (event) => {
    if ((event.target as Element).closest('form[data-guard]')) {
      dirty(true);
    }
  });
  document.addEventListener('submit', () => dirty(false));
  window.addEventListener('beforeunload', (event) => {
    if (isDirty()) {
      event.preventDefault();
    }
  });
}
