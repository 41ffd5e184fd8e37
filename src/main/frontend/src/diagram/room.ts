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

/** The whole width when that can be read, else scrolled to where the case stands. */
export function fit(viewer: Viewer, box: HTMLElement, here: string | undefined): void {
  const room = box.parentElement!.clientWidth;
  const canvas = viewer.get<Canvas>('canvas');
  const { inner } = canvas.viewbox();
  if (room === 0 || inner.width === 0) return;
  const scale = Math.min(1, Math.max(READABLE, (room - 8) / inner.width));
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
  const shape = here && viewer.get<{ get(id: string): Bounds }>('elementRegistry').get(here);
  if (shape) {
    box.scrollLeft = (shape.x + shape.width / 2 - inner.x) * scale - room / 2;
    box.scrollTop = (shape.y + shape.height / 2 - inner.y) * scale - box.clientHeight / 2;
  }
}
