import { Errors, FilePicker as Builtin, Label } from '@bpmn-io/form-js-viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { call, Refused } from '../shared/http';
import { LARGEST, upload } from '../shared/upload';
import { files as words } from './words';

const names = new Map<string, string>();

interface Props {
  field: {
    label?: string;
    multiple?: boolean | string;
    accept?: string;
    validate?: { required?: boolean };
  };
  domId: string;
  errors: string[];
  disabled?: boolean;
  readonly?: boolean;
  value: string[] | null;
  onChange(update: { value: string[] | null }): void;
}

/** A file field whose value is a list of ids: a file is sent when it is chosen, so no error can lose it. */
export function FilePicker({ field, domId, errors, disabled, readonly, value, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [state, say] = useState('');
  const [gone, show] = useState<number>();
  const ids = Array.isArray(value) ? value : [];
  const fixed = disabled || readonly;
  const several = field.multiple !== undefined && field.multiple !== false;

  const send = async (chosen: FileList) => {
    let kept = several ? ids : [];
    for (const file of [...chosen]) {
      say(words.sending(file.name));
      const refused = await sent(file, show).then(
        (id) => void (kept = [...kept, id]),
        (error: unknown) => problem(error, file.name),
      );
      say(refused ?? '');
      show(undefined);
      if (refused) break;
    }
    onChange({ value: kept.length > 0 ? kept : null });
  };

  return (
    <div
      class={`fjs-form-field fjs-form-field-filepicker${errors.length ? ' fjs-has-errors' : ''}`}
    >
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      <ul class="files">
        {ids.map((id) => (
          <li key={id}>
            <FileLink id={id} />
            {!fixed && (
              <button
                type="button"
                class="link"
                aria-label={words.remove(names.get(id) ?? id)}
                onClick={() =>
                  onChange({ value: ids.length > 1 ? ids.filter((x) => x !== id) : null })
                }
              >
                ×
              </button>
            )}
          </li>
        ))}
        {fixed && ids.length === 0 && <li class="none">{words.none}</li>}
      </ul>
      {!fixed && (
        <>
          <input
            type="file"
            class="vh"
            id={domId}
            ref={input}
            multiple={several}
            accept={field.accept || undefined}
            aria-describedby={`${domId}-error-message`}
            onChange={(event) => {
              const { files } = event.currentTarget;
              if (files?.length) void send(files);
            }}
          />
          <button type="button" class="btn" onClick={() => input.current?.click()}>
            {several && ids.length > 0 ? words.more : words.choose}
          </button>
        </>
      )}
      {gone !== undefined && <progress value={gone} aria-label={state} />}
      <span class="state" role="status">
        {state}
      </span>
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}

FilePicker.config = { ...Builtin.config, emptyValue: null };

/** Puts this file field in place of form-js's, which keeps files in the page only. */
export const filePickers = {
  __init__: ['gatehouseFilePicker'],
  gatehouseFilePicker: [
    'type',
    Object.assign(
      function register(
        this: unknown,
        formFields: { register(type: string, field: unknown): void },
      ) {
        formFields.register('filepicker', FilePicker);
      },
      { $inject: ['formFields'] },
    ),
  ],
};

function FileLink({ id }: { id: string }) {
  const url = `/files/${encodeURIComponent(id)}`;
  const [name, show] = useState(names.get(id) ?? '');
  useEffect(() => {
    if (!names.has(id)) {
      void call(url, { headers: { accept: '*/*' }, method: 'HEAD' }).then(
        (answer) => {
          const said = /filename\*=UTF-8''([^;]+)/i.exec(
            answer.headers.get('content-disposition') ?? '',
          );
          const plain = /filename="([^"]+)"/i.exec(answer.headers.get('content-disposition') ?? '');
          names.set(id, said ? decodeURIComponent(said[1]!) : (plain?.[1] ?? id));
          show(names.get(id)!);
        },
        () => show(id),
      );
    }
  }, [id, url]);
  return (
    <a href={url} aria-busy={name === ''}>
      {name || '…'}
    </a>
  );
}

async function sent(file: File, progress: (gone: number) => void): Promise<string> {
  if (file.size > LARGEST) {
    throw new Refused({ status: 413, detail: words.tooLarge(file.name) });
  }
  const answer = await upload('/api/v1/files', file, progress);
  const { id, name } = (await answer.json()) as { id: string; name: string };
  names.set(id, name);
  return id;
}

function problem(error: unknown, name: string): string {
  return error instanceof Refused
    ? (error.problem.detail ?? words.refused(name))
    : words.failed(name);
}
