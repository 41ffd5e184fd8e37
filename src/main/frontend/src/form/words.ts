import type { Notice } from './notice';

/** Everything that a form says of its own accord, in one place to translate. */
export const words = {
  notLoaded: {
    kind: 'stop',
    title: 'The form could not be loaded.',
    text: 'The server did not answer.',
    again: 'Try again',
  },
  notSaved: {
    kind: 'stop',
    title: 'This was not sent.',
    text: 'The server did not answer. What you typed is kept in this window.',
    again: 'Try again',
  },
  broken: {
    kind: 'stop',
    title: 'This was not sent.',
    text: 'Something broke on the server. What you typed is kept in this window.',
    again: 'Try again',
  },
  signedOut: {
    kind: 'warn',
    title: 'You were signed out.',
    text: 'What you typed is kept in this window and comes back after signing in.',
    again: 'Sign in',
  },
  forbidden: {
    kind: 'stop',
    title: 'This is not yours to do.',
    text: 'Nothing was sent. What you typed is kept in this window.',
    again: 'Reload',
  },
  lost: {
    kind: 'warn',
    title: 'Somebody was faster.',
    text: 'Nothing was sent. What you typed is kept in this window.',
    again: 'Show how it stands now',
  },
  restored: {
    kind: '',
    title: 'What you typed before is back.',
    text: 'It is not sent yet.',
    again: 'Start afresh',
  },
  twice: {
    kind: 'warn',
    title: 'You typed here and elsewhere.',
    text: 'What you typed in this window is shown; when you change it, it takes the place of the other.',
    again: 'Take the other instead',
  },
} satisfies Record<string, Notice & { again: string }>;

export const saving = {
  saved: (at: string) => `Draft saved ${at}.`,
  not: 'Not saved yet; kept in this window.',
  gone: 'Not saved: this is not yours to do any more. What you typed is kept in this window.',
  other: (at: string) => `The other was saved ${at}.`,
  nothing: 'Nothing is typed yet.',
};

export const summary = (n: number) =>
  n === 1 ? 'One answer needs another look.' : `${n} answers need another look.`;

export const files = {
  choose: 'Choose a file',
  more: 'Add another file',
  none: 'No file yet',
  sending: (name: string) => `Sending ${name}…`,
  remove: (name: string) => `Remove ${name}`,
  tooLarge: (name: string) => `${name} is larger than 25 MB. Choose a smaller file.`,
  refused: (name: string) => `${name} was not accepted. Choose another file.`,
  failed: (name: string) => `${name} could not be sent. Choose it again.`,
};

export const dates = {
  like: (example: string) => `This is not a date. Enter it like ${example}.`,
  none: 'There is no such date.',
  today: 'Enter a date from today on.',
  from: (day: string) => `Enter a date from ${day} on.`,
};

export const rows = (least: number) =>
  least === 1 ? 'Add at least one row here.' : `Add at least ${least} rows here.`;

const sentences: [RegExp, string][] = [
  [/^Field is required\.$/, 'Fill this in.'],
  [/^Field must have minimum length of (.+)\.$/, 'Write at least $1 characters.'],
  [/^Field must have maximum length of (.+)\.$/, 'Write at most $1 characters.'],
  [/^Field must have minimum value of (.+)\.$/, 'Enter $1 or more.'],
  [/^Field must have maximum value of (.+)\.$/, 'Enter $1 or less.'],
  [/^Field must match pattern .*$/, 'This is not in the form asked for.'],
];

/** What form-js says about a field, as a sentence that says what to enter. */
export function sentence(message: string): string {
  const found = sentences.find(([said]) => said.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}
