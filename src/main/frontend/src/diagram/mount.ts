import Viewer from 'bpmn-js/lib/Viewer';
import { call } from '../shared/http';
import { told } from './told';

/** Below this a diagram cannot be read; it scrolls inside its box instead. */
const READABLE = 0.75;

interface Canvas {
  zoom(scale: number | 'fit-viewport', at?: { x: number; y: number }): number;
  viewbox(box?: object): { inner: { x: number; y: number; width: number; height: number } };
  addMarker(element: string, marker: string): void;
  resized(): void;
}
interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

const mounted = new Set<{ viewer: Viewer; place: HTMLElement }>();

export function mountAll(root: ParentNode): void {
  for (const old of mounted) {
    if (!old.place.isConnected) {
      old.viewer.destroy();
      mounted.delete(old);
    }
  }
  root
    .querySelectorAll<HTMLElement>('[data-diagram]:not([data-mounted])')
    .forEach((place) => void mount(place));
}

async function mount(place: HTMLElement): Promise<void> {
  place.dataset['mounted'] = '';
  place.setAttribute('aria-busy', 'true');
  const caption = place.querySelector('figcaption');
  const box = document.createElement('div');
  box.className = 'box';
  try {
    const answer = await call(place.dataset['diagram']!, {
      headers: { accept: 'application/xml, text/xml' },
    });
    place.prepend(box);
    const viewer = new Viewer({ container: box, bpmnRenderer: colours });
    hide(box.querySelector('svg')!);
    mounted.add({ viewer, place });
    await viewer.importXML(await answer.text());
    place.append(...box.querySelectorAll('.bjs-powered-by'));
    const here = ids(place.dataset['here']);
    const past = ids(place.dataset['past']);
    mark(viewer, here, 'here');
    mark(viewer, past, 'past');
    fit(viewer, box, here[0]);
    new ResizeObserver(() => fit(viewer, box, here[0])).observe(place);
    describe(box, caption, told(viewer, here, past));
  } catch {
    box.remove();
    caption?.classList.remove('vh');
  } finally {
    place.removeAttribute('aria-busy');
  }
}

const colours = {
  defaultFillColor: 'var(--paper)',
  defaultStrokeColor: 'var(--ink-2)',
  defaultLabelColor: 'var(--ink)',
};

const ids = (list: string | undefined) => (list ?? '').split(',').filter(Boolean);

function mark(viewer: Viewer, elements: string[], marker: string): void {
  const registry = viewer.get<{ get(id: string): unknown }>('elementRegistry');
  elements
    .filter((id) => registry.get(id))
    .forEach((id) => viewer.get<Canvas>('canvas').addMarker(id, marker));
}

/** The whole width when that can be read, else scrolled to where the case stands. */
function fit(viewer: Viewer, box: HTMLElement, here: string | undefined): void {
  const room = box.parentElement!.clientWidth;
  const canvas = viewer.get<Canvas>('canvas');
  const { inner } = canvas.viewbox();
  if (room === 0 || inner.width === 0) return;
  const scale = Math.min(1, Math.max(READABLE, (room - 8) / inner.width));
  const [width, height] = [Math.max(room, inner.width * scale + 8), inner.height * scale + 44];
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
  const shape = here && viewer.get<{ get(id: string): Shape }>('elementRegistry').get(here);
  if (shape && width > room) {
    box.scrollLeft = (shape.x + shape.width / 2 - inner.x) * scale - room / 2;
  }
}

/** The box around it has the focus and the words; bpmn-js gives the drawing a place among the tabs, once. */
function hide(drawing: SVGElement): void {
  drawing.removeAttribute('tabindex');
  drawing.setAttribute('aria-hidden', 'true');
}

function describe(box: HTMLElement, caption: Element | null, sentence: string): void {
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', sentence);
  if (caption) caption.textContent = sentence;
}
