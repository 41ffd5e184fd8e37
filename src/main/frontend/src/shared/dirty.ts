/** Whether something typed on this page is not sent yet; app.js asks before the page is left. */
export function dirty(unsaved: boolean): void {
  if (unsaved) {
    document.documentElement.dataset['dirty'] = '';
  } else {
    delete document.documentElement.dataset['dirty'];
  }
}

export const isDirty = () => 'dirty' in document.documentElement.dataset;
