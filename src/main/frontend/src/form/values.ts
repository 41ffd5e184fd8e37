import { runUnaryTestEvaluation, type Form } from '@bpmn-io/form-js-viewer';
import type { Values } from './draft';

type Path = (string | number)[];
export interface Instance {
  id: string;
  valuePath: Path;
  indexes?: Record<string, number>;
}
interface Field {
  id: string;
  path?: string;
  properties?: { minRows?: string };
  label?: string;
  dateLabel?: string;
  readonly?: boolean | string;
}

export interface FieldError {
  path: Path;
  id: string;
  label: string;
  message: string;
}

export const instances = (form: Form) =>
  form.get<{ getAllKeyed(): Instance[] }>('formFieldInstanceRegistry').getAllKeyed();

const field = (form: Form, id: string) =>
  form.get<{ get(id: string): Field }>('formFieldRegistry').get(id);

/** What may be sent: form-js also gives what is only shown. Rows of a list keep theirs, to be known again. */
export function withoutReadOnly(form: Form, data: Values): Values {
  const sent = structuredClone(data);
  for (const { id, valuePath, indexes } of instances(form)) {
    if (Object.keys(indexes ?? {}).length === 0 && readOnly(form, field(form, id), data)) {
      unset(sent, valuePath);
    }
  }
  return sent;
}

function readOnly(form: Form, { readonly }: Field, data: Values): boolean {
  return typeof readonly === 'string'
    ? runUnaryTestEvaluation(form.get('expressionLanguage'), readonly, data) === true
    : readonly === true;
}

function unset(values: Values, path: Path): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(values, first);
  else if (values[first] instanceof Object) unset(values[first] as Values, rest);
}

/** The server's messages, as form-js keeps its own: by field, then by row. */
export function located(form: Form, said: { field: string; message: string }[]): FieldError[] {
  return said.map(({ field: name, message }) => {
    const path = name.split(/[.[\]]+/).filter(Boolean);
    const found = instances(form).find(({ valuePath }) => valuePath.join('.') === path.join('.'));
    return found ? at(form, found, message) : atList(form, name, message);
  });
}

const lists = (form: Form) =>
  form
    .get<{ getAll(): Field[] }>('formFieldRegistry')
    .getAll()
    .filter(({ path }) => path !== undefined);

/** form-js keeps no messages of a list itself: they stand in the summary only. */
function atList(form: Form, name: string, message: string): FieldError {
  const label = lists(form).find(({ path }) => path === name)?.label ?? name;
  return { path: [], id: '', label, message };
}

/** Lists that are shown with fewer rows than their custom property minRows asks for. */
export function short(form: Form, data: Values, say: (least: number) => string): FieldError[] {
  return lists(form).flatMap(({ path, properties }) => {
    const least = Number(properties?.minRows ?? 0);
    const rows = data[path!];
    return Array.isArray(rows) && rows.length < least ? [atList(form, path!, say(least))] : [];
  });
}

/** What form-js found wrong after a submit, in the order of the form. */
export function own(form: Form, errors: unknown): FieldError[] {
  return instances(form).flatMap((instance) => {
    const path = errorPath(instance);
    const messages = path.reduce<unknown>((at, key) => (at as Values)?.[key], errors);
    return Array.isArray(messages)
      ? messages.map((message) => at(form, instance, String(message)))
      : [];
  });
}

const errorPath = ({ id, indexes }: Instance): Path => [id, ...Object.values(indexes ?? {})];

/** The id of its part of the page, or what that begins with. */
export const placeOf = (form: Form, instance: Instance) =>
  `fjs-form-${(form as unknown as { _id: string })._id}-${errorPath(instance).join('_')}`;

export const valueOf = (form: Form, { valuePath }: Instance) =>
  valuePath.reduce<unknown>(
    (at, key) => (at as Values | undefined)?.[key],
    (form as unknown as { _getState(): { data: Values } })._getState().data,
  );

function labelOf(form: Form, { id, valuePath }: Instance): string {
  const { label, dateLabel } = field(form, id);
  return (label ?? dateLabel ?? valuePath.join(' ')).replace(/:$/, '');
}

function at(form: Form, instance: Instance, message: string): FieldError {
  const path = errorPath(instance);
  return {
    path,
    id: placeOf(form, instance),
    label: labelOf(form, instance),
    message,
  };
}

export function asState(errors: FieldError[]): Values {
  const state: Values = {};
  for (const { path, message } of errors) {
    path.reduce<Values>((at, key, i) => {
      const last = i === path.length - 1;
      at[key] ??= last ? [] : {};
      if (last) (at[key] as string[]).push(message);
      return at[key] as Values;
    }, state);
  }
  return state;
}
