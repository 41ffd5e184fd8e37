import type { Form } from '@bpmn-io/form-js-viewer';
import { sentence } from './words';

interface Validator {
  validateFieldInstance(...about: unknown[]): string[];
}
interface Commands {
  updateFieldInstanceValidation(...about: unknown[]): void;
}

/** Long enough for a press of the pointer to end where it began. */
const A_PRESS = 250;

/** What form-js finds wrong, it says in our words; and not while a press that left the field is still under way, which would move its target away. */
export function teach(form: Form): void {
  const validator = form.get<Validator>('validator');
  const find = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (...about) => find(...about).map(sentence);

  const commands = form.get<Commands>('viewerCommands');
  const show = commands.updateFieldInstanceValidation.bind(commands);
  commands.updateFieldInstanceValidation = (...about) =>
    void setTimeout(() => show(...about), A_PRESS);
}
