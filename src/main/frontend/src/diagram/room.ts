import type Viewer from 'bpmn-js/lib/Viewer';

/** Below this a diagram cannot be read; it scrolls inside its box instead. */
const READABLE = 0.75;

interface Canvas {
  viewbox(box?: object): { inner: Bounds };
  resized(): void;
}
interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Labels {
  getExternalLabelBounds(room: Bounds, text: string): Bounds;
}

/** A label keeps the room that it was laid out in: in the tight box that bpmn-js makes of it, words are cut. */
export function loosen(viewer: Viewer): void {
  const labels = viewer.get<Labels>('textRenderer');
  const tight = labels.getExternalLabelBounds.bind(labels);
  labels.getExternalLabelBounds = (room, text) => ({
    ...tight(room, text),
    x: Math.round(room.x),
    width: Math.round(room.width),
  });
}

/** Pixels between the margins of a sheet: on paper nothing scrolls. */
const SHEET = 680;

export function fitSheet(viewer: Viewer, box: HTMLElement): void {
  lay(viewer, box, SHEET, 0);
}

/** The whole width when that can be read, else scrolled to where the case stands. */
export function fit(viewer: Viewer, box: HTMLElement, here: string | undefined): void {
  const room = box.parentElement!.clientWidth;
  const laid = lay(viewer, box, room, READABLE);
  const shape = here && viewer.get<{ get(id: string): Bounds }>('elementRegistry').get(here);
  if (laid && shape) {
    box.scrollLeft = (shape.x + shape.width / 2 - laid.x) * laid.scale - room / 2;
    box.scrollTop = (shape.y + shape.height / 2 - laid.y) * laid.scale - box.clientHeight / 2;
  }
}

function lay(viewer: Viewer, box: HTMLElement, room: number, least: number) {
  const canvas = viewer.get<Canvas>('canvas');
  const { inner } = canvas.viewbox();
  if (room === 0 || inner.width === 0) return undefined;
  const scale = Math.min(1, Math.max(least, (room - 8) / inner.width));
  const [width, height] = [Math.max(room, inner.width * scale + 8), inner.height * scale + 8];
  const holder = box.firstElementChild as HTMLElement;
  holder.style.width = `${Math.floor(width)}px`;
  holder.style.height = `${Math.ceil(height)}px`;
  canvas.resized();
  canvas.viewbox({
    x: inner.x - (width / scale - inner.width) / 2,
    y: inner.y - 4,
    width: width / scale,
    height: height / scale,
  });
  return { x: inner.x, y: inner.y, scale };
}
