import type { MailLook } from '../../../core/check/check-operations.ts'

/** A look that a preview offers, and who shows a mail like that. */
export interface PreviewLook {
  readonly value: MailLook
  readonly label: string
  readonly who: string
}

export const previewLooks: readonly PreviewLook[] = [
  { value: 'light', label: 'Light', who: 'As the theme has it' },
  { value: 'dark', label: 'Dark', who: 'As the theme has it: Apple Mail, Outlook on phones' },
  { value: 'dark-partly-inverted', label: 'Dark, half turned', who: 'Light grounds turn dark: Outlook.com, Gmail on Android' },
  { value: 'dark-inverted', label: 'Dark, all turned', who: 'Every colour turns: Outlook for Windows, Gmail on iPhone' },
  { value: 'no-pictures', label: 'Pictures off', who: 'Until the reader lets them come' },
]

export function isLook(value: string | null): value is MailLook {
  return previewLooks.some(look => look.value === value)
}
