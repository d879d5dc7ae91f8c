/** Takes the keys to the list of articles. */
export function focusArticleList(): void {
  document.querySelector<HTMLElement>('[role="listbox"][aria-label="Articles"]')?.focus()
}
