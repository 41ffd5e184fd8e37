import type { Form } from '@bpmn-io/form-js-viewer';
import type { Commands } from './manners';
import { instances, placeOf, type Instance } from './values';
import { dates as words } from './words';

/** What flatpickr leaves at the field for which it draws a calendar. */
interface Calendar {
  config: { dateFormat: string; minDate?: Date };
  setDate(date: unknown, ...how: unknown[]): void;
  parseDate(text: string): Date | undefined;
  formatDate(date: Date, format: string): string;
}
type DateInput = HTMLInputElement & { _flatpickr?: Calendar };

/** Leaves what is typed as it is until it is a date: flatpickr would make another day of it, or nothing. */
export function leaveTypedDates(place: HTMLElement, form: Form): void {
  const taught = new WeakSet<Calendar>();
  place.addEventListener('focusin', (event) => {
    const input = event.target as DateInput;
    const calendar = input._flatpickr;
    if (!calendar || taught.has(calendar)) return;
    taught.add(calendar);
    const set = calendar.setDate.bind(calendar);
    calendar.setDate = (date, ...how) => {
      const typed = typeof date === 'string';
      if (!typed || !wrong(input, calendar)) set(date, ...how);
      if (typed) check(form, input);
    };
  });
}

/** form-js checks a field that is left only once, unless its value changes. */
function check(form: Form, input: DateInput): void {
  const instance = instances(form).find((one) => inputOf(form, one) === input);
  if (instance) form.get<Commands>('viewerCommands').updateFieldInstanceValidation(instance);
}

const inputOf = (form: Form, instance: Instance) =>
  document.getElementById(`${placeOf(form, instance)}-date`) as DateInput | null;

/** What is wrong with the date that is typed in this field, if it is one. */
export function wrongDate(form: Form, instance: Instance): string | undefined {
  const input = inputOf(form, instance);
  return input?._flatpickr ? wrong(input, input._flatpickr) : undefined;
}

function wrong({ value }: HTMLInputElement, calendar: Calendar): string | undefined {
  const { dateFormat, minDate } = calendar.config;
  const text = value.trim();
  if (text === '') return undefined;
  const example = calendar.formatDate(new Date(new Date().getFullYear(), 11, 31), dateFormat);
  if (!shapeOf(example).test(text)) return words.like(example);
  const date = calendar.parseDate(text);
  if (!date || numbers(calendar.formatDate(date, dateFormat)) !== numbers(text)) return words.none;
  if (!minDate || midnight(date) >= midnight(minDate)) return undefined;
  return midnight(minDate) === midnight(new Date())
    ? words.today
    : words.from(calendar.formatDate(minDate, dateFormat));
}

const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0);

const shapeOf = (example: string) =>
  new RegExp(
    `^${example.replace(/\d+|\D/g, (part) => (/\D/.test(part) ? '\\D' : part.length > 2 ? `\\d{${part.length}}` : '\\d{1,2}'))}$`,
  );

const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join(' ');
