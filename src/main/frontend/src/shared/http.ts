/** What the server says when it refuses: RFC 9457, `detail` written for people. */
export interface Problem {
  status: number;
  detail?: string;
  errors?: { field: string; message: string }[];
}

export class SignedOut extends Error {}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);

export function csrf(): Record<string, string> {
  const header = meta('_csrf_header')?.content;
  const token = meta('_csrf')?.content;
  return header && token ? { [header]: token } : {};
}

/** True when the token of this page had gone stale and a fresh one is in place. */
async function renewed(): Promise<boolean> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (answer.status === 401 || new URL(answer.url).pathname === '/sign-in') {
    throw new SignedOut();
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const token = page.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content;
  const here = meta('_csrf');
  if (!token || !here || token === here.content) {
    return false;
  }
  here.content = token;
  return true;
}

/** Sends a request; rejects when nothing answers. */
export type Transport = (url: string, init: RequestInit, seconds: number) => Promise<Response>;

const fetching: Transport = (url, init, seconds) =>
  fetch(url, { ...init, signal: AbortSignal.timeout(seconds * 1000) });

/** Asks within the session; throws SignedOut, Refused, or what the transport throws. */
export async function call(
  url: string,
  init: RequestInit = {},
  seconds = 15,
  transport = fetching,
): Promise<Response> {
  const send = () => {
    const headers = {
      accept: 'application/json',
      'x-requested-with': 'XMLHttpRequest',
      ...csrf(),
      ...init.headers,
    };
    return transport(url, { ...init, headers }, seconds);
  };
  let answer = await send();
  if (answer.status === 403 && init.method && (await renewed())) {
    answer = await send();
  }
  if (answer.status === 401 || (answer.redirected && answer.url.includes('/sign-in'))) {
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Refused(await problemOf(answer));
  }
  return answer;
}

async function problemOf(answer: Response): Promise<Problem> {
  const json = answer.headers.get('content-type')?.includes('json');
  const said = json ? ((await answer.json().catch(() => ({}))) as Partial<Problem>) : {};
  return { ...said, status: answer.status };
}
