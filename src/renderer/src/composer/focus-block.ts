/** Moves the focus to a block in the outline once it is drawn; does nothing when it is not. */
export function focusBlock(blockId: string | null): void {
  if (blockId === null) return
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`)?.focus())
}

/** Moves the focus into the first field of the inspector once it is drawn. */
export function focusInspector(): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(
        '[data-inspector] :is(textarea, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="file"]))',
      )
      ?.focus(),
  )
}
