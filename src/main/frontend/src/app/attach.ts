import { call, Refused } from '../shared/http';
import { LARGEST, upload } from '../shared/upload';

/**
 * Files are sent as soon as they are chosen, one after the other; the page, and what is typed in
 * it, stays. Without this the form sends one, and the page comes anew.
 */
export function attachFiles(): void {
  const section = document.querySelector<HTMLElement>('#attachments');
  const form = section?.querySelector<HTMLFormElement>('form[data-attach]');
  section?.addEventListener('submit', (event) => {
    const asked = event.target as HTMLFormElement;
    if (asked.dataset['inPlace'] === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // nothing else on the page is sent by it
    void change(asked);
  });
  if (section && form) sendWhenChosen(section, form);
}

function sendWhenChosen(section: HTMLElement, form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!;
  const state = form.querySelector<HTMLElement>('.state')!;
  const bar = document.createElement('progress');
  bar.hidden = true;
  state.before(bar);
  input.multiple = true;
  form.querySelector<HTMLElement>('.acts')!.hidden = true;
  input.addEventListener('change', () => void sendAll([...(input.files ?? [])]));
  section.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  section.addEventListener('drop', (event) => {
    event.preventDefault();
    void sendAll([...(event.dataTransfer?.files ?? [])]);
  });

  const say = (what: string, name: string) =>
    (state.textContent = (form.dataset[what] ?? '').replace('{name}', name));

  async function sendAll(chosen: File[]): Promise<void> {
    if (chosen.length === 0 || input.disabled) return;
    input.disabled = true;
    tell([]);
    const wrong: string[] = [];
    for (const file of chosen) {
      const why = await send(file);
      if (why) wrong.push(why);
    }
    input.disabled = false;
    input.value = '';
    bar.hidden = true;
    await anew().catch(() => location.reload());
    tell(wrong);
    input.focus({ preventScroll: true });
  }

  /** Answers why not. */
  async function send(file: File): Promise<string | undefined> {
    if (file.size > LARGEST) return failed('large', file.name);
    say('sending', file.name);
    bar.hidden = false;
    bar.ariaLabel = state.textContent;
    bar.value = 0;
    try {
      await upload(form.dataset['attach']!, file, (gone) => (bar.value = gone));
      say('done', file.name);
      return undefined;
    } catch (error) {
      const detail = error instanceof Refused ? error.problem.detail : undefined;
      return detail ?? failed('failed', file.name);
    }
  }

  function failed(why: string, name: string): string {
    return (form.dataset[why] ?? '').replace('{name}', name);
  }

  function tell(wrong: string[]): void {
    const field = form.querySelector<HTMLElement>('.field')!;
    field.querySelectorAll('.err').forEach((old) => old.remove());
    field.classList.toggle('bad', wrong.length > 0);
    if (wrong.length > 0) state.textContent = '';
    for (const why of wrong) {
      const said = document.createElement('p');
      said.className = 'err';
      said.role = 'alert';
      said.textContent = why;
      field.append(said);
    }
  }
}

/** Removes a file, or brings it back; the list says what came of it. */
async function change(asked: HTMLFormElement): Promise<void> {
  try {
    const body = new URLSearchParams(new FormData(asked) as unknown as Record<string, string>);
    await show(call(asked.action, { method: 'POST', body, headers: { accept: 'text/html' } }));
    document.querySelector('#attachments .state')?.replaceChildren();
  } catch {
    asked.submit();
  }
}

const anew = async () => show(await call(location.pathname, { headers: { accept: 'text/html' } }));

async function show(answer: Response | Promise<Response>): Promise<void> {
  const page = new DOMParser().parseFromString(await (await answer).text(), 'text/html');
  const fresh = page.querySelector<HTMLElement>('#attached');
  if (!fresh) throw new Error('The task is gone');
  const focused = document.querySelector('#attached')!.contains(document.activeElement);
  document.querySelector('#attached')!.replaceWith(fresh);
  if (focused) (fresh.querySelector<HTMLElement>('.notice button') ?? fresh).focus();
}
