/** Moves the reading position to the first field that is not accepted, once its error stands. */
export function focusFault(form: HTMLElement | null) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
