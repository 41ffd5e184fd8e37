/** Buttons that copy what a field shows; without a clipboard people copy it themselves. */
export function offerCopies(): void {
  document.querySelectorAll<HTMLButtonElement>('button[data-copy]').forEach((button) => {
    const field = document.getElementById(button.dataset['copy']!) as HTMLInputElement;
    const said = document.getElementById(`${field.id}-copied`);
    field.addEventListener('focus', () => field.select());
    button.hidden = !('clipboard' in navigator);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value);
      if (said) said.textContent = button.dataset['copied']!;
    });
  });
}
