import type Viewer from 'bpmn-js/lib/Viewer';

interface Business {
  name?: string;
  documentation?: { text: string }[];
  processRef?: Business;
  $type: string;
}
interface Element {
  businessObject: Business;
  parent?: Element;
}

/** The diagram in words: what the process says of itself, what is done, where it stands. */
export function told(viewer: Viewer, here: string[], past: string[]): string {
  const registry = viewer.get<{ get(id: string): Element | undefined }>('elementRegistry');
  const names = (ids: string[]) =>
    ids
      .map((id) => registry.get(id)?.businessObject)
      .filter((business) => business?.name && !business.$type.includes('Gateway'))
      .map((business) => business!.name!)
      .join(', ');
  const root = viewer.get<{ getRootElement(): Element }>('canvas').getRootElement().businessObject;
  const about = root.documentation?.[0]?.text ?? root.name ?? '';
  const done = names(past);
  const now = names(here);
  return [about, done && `Done: ${done}.`, now && `Now: ${now}.`].filter(Boolean).join(' ');
}
