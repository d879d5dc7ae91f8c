import type { Palette } from '../../../core/compose/theme.ts'

/** The colours of a palette in words: by themselves, and as the ground of others. */
export const colourNames: { readonly [C in keyof Palette]: { readonly label: string; readonly ground: string } } = {
  paper: { label: 'Paper', ground: 'paper' },
  tint: { label: 'Tint of sections', ground: 'tint' },
  page: { label: 'Around the mail', ground: 'page' },
  ink: { label: 'Text', ground: 'text' },
  quiet: { label: 'Quiet text', ground: 'quiet text' },
  accent: { label: 'Accent', ground: 'the accent' },
  onAccent: { label: 'Text on the accent', ground: 'accent sections' },
  rule: { label: 'Rules', ground: 'rules' },
}
