/** One sentence that changes what somebody does next. */
export interface Notice {
  kind: string;
  title: string;
  text: string;
}

export interface Way {
  word: string;
  go: string | (() => void);
}

/** Shows the notice above the form, in place of the last one, and moves the focus there when it is an error, unless somebody is typing. */
export function tell(place: HTMLElement, notice: Notice, ways: Way[] = [], typing = false): void {
  hush(place);
  const box = element('div', `notice ${notice.kind}`);
  box.dataset['said'] = '';
  box.tabIndex = -1;
  box.setAttribute('role', notice.kind === 'stop' ? 'alert' : 'status');
  const body = element('div');
  body.append(element('b', '', notice.title), ` ${notice.text} `);
  ways.forEach((way, i) => body.append(i > 0 ? ' · ' : '', link(way)));
  box.append(body);
  place.before(box);
  if (notice.kind !== '' && !typing) {
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'center' });
  }
}

export function hush(place: HTMLElement): void {
  const before = place.previousElementSibling;
  if (before instanceof HTMLElement && 'said' in before.dataset) {
    before.remove();
  }
}

/** Somebody else has it, whatever the page said when it was loaded. */
export function withdrawOffer(): void {
  const offers = 'main [data-unclaimed], main form[action$="/claim"]:not(.undo)';
  document.querySelectorAll(offers).forEach((offer) => offer.remove());
}

function link(way: Way): HTMLElement {
  if (typeof way.go === 'string') {
    const a = element('a', '', way.word) as HTMLAnchorElement;
    a.href = way.go;
    return a;
  }
  const button = element('button', 'link', way.word) as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', way.go);
  return button;
}

export function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
