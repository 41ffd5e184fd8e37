// Loaded by pages with a diagram: mounts every [data-diagram], also those that htmx brings.
import 'bpmn-js/dist/assets/diagram-js.css';
import '../../styles/diagram.css';
import { mountAll } from './mount';

mountAll(document);
document.addEventListener('htmx:afterSettle', () => mountAll(document));
