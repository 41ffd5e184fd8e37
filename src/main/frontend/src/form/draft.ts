import { dirty } from '../shared/dirty';

export type Values = Record<string, unknown>;

/** What the same person typed on another page. */
export interface Other {
  said: string;
  /** In place of what is shown, from when the page is loaded again. */
  take(): Promise<void>;
}

/** What somebody typed and has not sent. */
export interface Draft {
  /** Known once it is read. */
  readonly other?: Other | undefined;
  read(): Promise<Values | undefined>;
  keep(values: Values): void;
  /** Nothing is kept from now on; done when what was being kept is. */
  hold(): Promise<void>;
  /** It was not sent after all. */
  resume(): void;
  /** It was sent, or is not wanted any more. */
  forget(sent: boolean): Promise<void>;
}

/** Kept in this browser tab under their account, and nowhere else. */
export class TabDraft implements Draft {
  private readonly key: string;
  private timer = 0;

  constructor(name: string) {
    const account = document.querySelector<HTMLMetaElement>('meta[name=account]')?.content ?? '';
    this.key = `gatehouse.draft.${account}.${name}`;
  }

  async read(): Promise<Values | undefined> {
    const values = this.kept();
    if (values) dirty(true);
    return values;
  }

  kept(): Values | undefined {
    try {
      const kept = sessionStorage.getItem(this.key);
      return kept ? (JSON.parse(kept) as Values) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(values: Values): void {
    dirty(true);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.put(values), 250);
  }

  async hold(): Promise<void> {
    // what is kept in the tab cannot come too late
  }

  resume(): void {
    // nothing was held
  }

  put(values: Values): void {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(values));
    } catch {
      // full or forbidden: the page itself still holds it
    }
  }

  async forget(): Promise<void> {
    clearTimeout(this.timer);
    sessionStorage.removeItem(this.key);
  }
}
