import { call, type Transport } from './http';

/** Bytes; the server refuses more. */
export const LARGEST = 25 * 1024 * 1024;

/** Seconds without any progress. */
const PATIENCE = 60;

/** Sends one file, and tells how much of it has gone: from 0 to 1. */
export function upload(
  url: string,
  file: File,
  progress: (gone: number) => void,
): Promise<Response> {
  const body = new FormData();
  body.append('file', file);
  return call(url, { method: 'POST', body }, PATIENCE, told(progress));
}

/** What fetch cannot: say how far it is. */
const told =
  (progress: (gone: number) => void): Transport =>
  (url, init, seconds) =>
    new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      let timer = 0;
      const wait = () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => request.abort(), seconds * 1000);
      };
      request.open(init.method ?? 'GET', url);
      new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value));
      request.upload.addEventListener('progress', (event) => {
        wait();
        if (event.lengthComputable) progress(event.loaded / event.total);
      });
      request.addEventListener('load', () => {
        const type = request.getResponseHeader('content-type') ?? '';
        const { status } = request;
        done(new Response(request.responseText, { status, headers: { 'content-type': type } }));
      });
      request.addEventListener('error', () => fail(new TypeError('no answer')));
      request.addEventListener('abort', () => fail(new TypeError('no progress')));
      request.addEventListener('loadend', () => clearTimeout(timer));
      wait();
      request.send(init.body as FormData);
    });
