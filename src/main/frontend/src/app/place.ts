const KEY = 'gatehouse.place';

/** Keeps which row is current for the list after what is sent now, and its neighbours if it is gone then. */
export function keepPlace(rows: HTMLElement[], task: string | undefined): void {
  const ids = rows.map((row) => row.dataset['task']);
  const at = ids.indexOf(task);
  if (at < 0) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...ids.slice(at), ...ids.slice(0, at).reverse()]));
  } catch {
    // full or forbidden: the list begins at its top
  }
}

/** The task to go on with, once. */
export function placeBefore(rows: HTMLElement[]): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[];
    sessionStorage.removeItem(KEY);
    const shown = new Set(rows.map((row) => row.dataset['task']));
    return kept.find((id) => shown.has(id));
  } catch {
    return undefined;
  }
}
