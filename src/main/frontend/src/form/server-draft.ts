import { dirty } from '../shared/dirty';
import { call, Refused, SignedOut } from '../shared/http';
import { TabDraft, type Draft, type Other, type Values } from './draft';
import { tell, withdrawOffer } from './notice';
import { words, saving } from './words';

/** Long enough to type on, short enough to lose nothing that anybody would miss. */
const SOON = 1200;
const AGAIN = 10_000;

/** What browsers still send while a page goes away. */
const LAST_WORDS = 60_000;

interface Kept {
  values: Values;
  saved: string;
  said: string;
  page?: number;
}

/** What was typed on which page, on top of what the server had. */
type Unconfirmed = { values: Values; base: string | undefined; page: number };

/** Kept on the server; the tab holds what the server has not confirmed yet. */
export class ServerDraft implements Draft {
  private readonly tab: TabDraft;
  private readonly line = document.querySelector<HTMLElement>('[data-saved]');
  private readonly page = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  other: Other | undefined;
  private undecided: Values | undefined;
  private waiting: Values | undefined;
  private base: string | undefined;
  private turn = 0;
  private sending = false;
  private held = false;
  private inFlight: Promise<void> = Promise.resolve();
  private over = false;
  private timer = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly url: string,
    name: string,
  ) {
    this.tab = new TabDraft(name);
    window.addEventListener('pagehide', () => void this.send(true, true));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.send(true);
    });
    place.addEventListener('focusout', () => void setTimeout(() => this.send(), 0));
    document.querySelector('[data-save-draft]')?.addEventListener('click', () => {
      this.waiting ??= this.undecided;
      if (this.waiting) void this.send();
      else if (!this.line?.textContent) this.say(saving.nothing);
    });
  }

  async read(): Promise<Values | undefined> {
    const answer = await call(this.url);
    const kept = answer.status === 204 ? undefined : ((await answer.json()) as Kept);
    this.base = kept?.saved;
    if (kept) this.say(saving.saved(kept.said));
    const typed = this.tab.kept() as Unconfirmed | undefined;
    if (!typed?.values || (kept && same(typed.values, kept.values))) {
      void this.tab.forget();
      return kept?.values;
    }
    if (!kept || typed.base === kept.saved || typed.page === kept.page) {
      this.waiting = typed.values;
      void this.send();
    } else {
      this.leaveBoth(typed.values, kept);
    }
    return typed.values;
  }

  keep(values: Values): void {
    this.waiting = values;
    this.undecided = undefined;
    this.store(values);
    this.later(document.visibilityState === 'hidden' ? 0 : SOON);
  }

  /** A draft that arrives after the task is done would be refused. */
  async hold(): Promise<void> {
    this.held = true;
    await this.inFlight;
  }

  resume(): void {
    this.held = false;
    if (this.waiting) this.later(SOON);
  }

  async forget(sent: boolean): Promise<void> {
    this.over = true;
    this.waiting = undefined;
    clearTimeout(this.timer);
    await this.tab.forget();
    if (sent) return;
    await this.inFlight;
    await call(this.url, { method: 'DELETE' });
  }

  /** Neither takes the other's place until somebody says so or types on. */
  private leaveBoth(typed: Values, kept: Kept): void {
    this.undecided = typed;
    this.say(saving.not);
    const take = async () => {
      this.over = true;
      await this.inFlight;
      this.store(kept.values);
    };
    this.other = { said: kept.said, take };
  }

  private store(values: Values): void {
    this.tab.put({ values, base: this.base, page: this.page } satisfies Unconfirmed);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), ms);
  }

  /** One at a time, but for the last one of a page that goes away. */
  private async send(leaving = false, going = false): Promise<void> {
    const values = this.waiting;
    if (!values || this.held || this.over || (this.sending && !going)) return;
    clearTimeout(this.timer);
    this.sending = true;
    this.waiting = undefined;
    const before = this.inFlight;
    const all = Promise.all([before, this.put(values, leaving)]).then(() => undefined);
    this.inFlight = all;
    await all;
    if (this.inFlight === all) this.sending = false;
  }

  /** The server keeps the latest turn, so an answer to an earlier one changes nothing here. */
  private async put(values: Values, leaving: boolean): Promise<void> {
    const turn = ++this.turn;
    const latest = () => turn === this.turn && !this.over;
    try {
      const body = JSON.stringify({ values, page: this.page, turn });
      const answer = await call(this.url, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: leaving && body.length < LAST_WORDS,
      });
      const kept = (await answer.json()) as Kept;
      if (latest()) this.confirmed(kept);
    } catch (error) {
      if (!latest()) return;
      this.waiting ??= values;
      this.failed(error);
    }
  }

  private confirmed({ saved, said }: Kept): void {
    this.base = saved;
    this.say(saving.saved(said));
    dirty(false);
    if (this.waiting) this.keep(this.waiting);
    else void this.tab.forget();
  }

  private failed(error: unknown): void {
    dirty(true);
    this.say(saving.not);
    if (error instanceof SignedOut) {
      dirty(false);
      this.quietly(words.signedOut, location.href);
    } else if (error instanceof Refused && error.problem.status < 500) {
      if ([403, 404, 409].includes(error.problem.status)) {
        withdrawOffer();
        this.say(saving.gone);
      }
      const title = error.problem.detail ?? words.lost.title;
      this.quietly({ ...words.lost, title }, location.href);
    } else {
      this.later(AGAIN);
    }
  }

  /** Once, and without taking the focus from who is typing. */
  private quietly(notice: typeof words.lost, href: string): void {
    const before = this.place.previousElementSibling?.querySelector('b')?.textContent;
    if (before !== notice.title) {
      tell(this.place, notice, [{ word: notice.again, go: href }], true);
    }
  }

  private say(text: string): void {
    if (this.line && this.line.textContent !== text) this.line.textContent = text;
  }
}

const same = (one: Values, other: Values) => JSON.stringify(one) === JSON.stringify(other);
