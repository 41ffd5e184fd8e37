// Loaded by pages with a form: mounts every [data-form].
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '../../styles/form-js.css';
import { mount } from './mount';

document.querySelectorAll<HTMLElement>('[data-form]').forEach((place) => void mount(place));
