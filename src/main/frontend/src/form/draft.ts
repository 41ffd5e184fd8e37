export type Values = Record<string, unknown>;

/** What somebody typed and has not sent, kept in this browser tab under their account. */
export class Draft {
  private readonly key: string;
  private timer = 0;

  constructor(name: string) {
    const account = document.querySelector<HTMLMetaElement>('meta[name=account]')?.content ?? '';
    this.key = `gatehouse.draft.${account}.${name}`;
  }

  read(): Values | undefined {
    try {
      const kept = sessionStorage.getItem(this.key);
      return kept ? (JSON.parse(kept) as Values) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(values: Values): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      try {
        sessionStorage.setItem(this.key, JSON.stringify(values));
      } catch {
        // full or forbidden: the page itself still holds it
      }
    }, 250);
  }

  forget(): void {
    clearTimeout(this.timer);
    sessionStorage.removeItem(this.key);
  }
}
