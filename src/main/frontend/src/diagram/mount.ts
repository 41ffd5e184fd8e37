import Viewer from 'bpmn-js/lib/Viewer';
import { call } from '../shared/http';
import { fit, fitSheet, loosen } from './room';
import { told } from './told';

interface Mounted {
  viewer: Viewer;
  place: HTMLElement;
  box: HTMLElement;
  here: string | undefined;
}

const mounted = new Set<Mounted>();

addEventListener('beforeprint', () => mounted.forEach(({ viewer, box }) => fitSheet(viewer, box)));
addEventListener('afterprint', () =>
  mounted.forEach(({ viewer, box, here }) => fit(viewer, box, here)),
);

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
    loosen(viewer);
    const here = ids(place.dataset['here']);
    mounted.add({ viewer, place, box, here: here[0] });
    await viewer.importXML(await answer.text());
    place.append(...box.querySelectorAll('.bjs-powered-by'));
    const past = ids(place.dataset['past']);
    mark(viewer, here, 'here');
    mark(viewer, past, 'past');
    fit(viewer, box, here[0]);
    new ResizeObserver(() => {
      if (!matchMedia('print').matches) fit(viewer, box, here[0]);
    }).observe(place);
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
    .forEach((id) =>
      viewer.get<{ addMarker(id: string, marker: string): void }>('canvas').addMarker(id, marker),
    );
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
