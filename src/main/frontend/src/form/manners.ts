import type { Form } from '@bpmn-io/form-js-viewer';
import { wrongDate } from './dates';
import { valueOf, type Instance } from './values';
import { sentence } from './words';

interface Validator {
  validateFieldInstance(instance: Instance, value: unknown): string[];
}
export interface Commands {
  updateFieldInstanceValidation(instance: Instance, value?: unknown): void;
}

/** Long enough for a press of the pointer to end where it began. */
const A_PRESS = 250;

/** What form-js finds wrong, it says in our words; and not while a press that left the field is still under way, which would move its target away. */
export function teach(form: Form): void {
  const validator = form.get<Validator>('validator');
  const find = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const date = wrongDate(form, instance);
    return date ? [date] : find(instance, value).map(sentence);
  };

  const commands = form.get<Commands>('viewerCommands');
  const show = commands.updateFieldInstanceValidation.bind(commands);
  commands.updateFieldInstanceValidation = (instance) =>
    void setTimeout(() => show(instance, valueOf(form, instance)), A_PRESS);
}
