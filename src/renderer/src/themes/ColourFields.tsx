import { Button, FileButton, SegmentedControl } from '@mantine/core'
import { Pipette } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { Palette } from '../../../core/compose/theme.ts'
import { contrast, pairsOf, readable } from '../../../core/compose/contrast.ts'
import { ask } from '../ask.ts'
import { sourceOf } from '../browser-shell.ts'
import { attempt } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { ColourField } from './ColourField.tsx'
import { colourNames } from './colour-names.ts'
import { ContrastNotes } from './ContrastNotes.tsx'
import { pictureKinds } from './LogoField.tsx'
import type { ThemeDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

/** Which of the two palettes one looks at. */
export type Scheme = 'light' | 'dark'

interface ColourFieldsProps {
  readonly draft: ThemeDraft
  readonly scheme: Scheme
  readonly onScheme: (scheme: Scheme) => void
}

/** The colours of one palette, and how well what stands on what can be read. */
export function ColourFields({ draft: { theme, edit }, scheme, onScheme }: ColourFieldsProps): ReactElement {
  const [busy, setBusy] = useState(false)
  const palette = theme[scheme]

  async function takeFrom(file: File | null): Promise<void> {
    if (!file) return
    setBusy(true)
    const found = await attempt(async () => ask('themes.paletteFrom', { source: await sourceOf(file) }))
    setBusy(false)
    if (found) edit({ light: found.light, dark: found.dark }, 'palette')
  }

  return (
    <fieldset className={classes.part}>
      <legend>Colours</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Palette"
        value={scheme}
        onChange={value => onScheme(value)}
        data={(['light', 'dark'] as const).map(value => ({ value, label: paletteLabel(value, theme[value]) }))}
      />
      {(Object.keys(colourNames) as (keyof Palette)[]).map(name => (
        <div key={`${scheme} ${name}`} className={classes.colour}>
          <ColourField
            label={colourNames[name].label}
            value={palette[name]}
            onChange={colour => edit({ [scheme]: { ...palette, [name]: colour } }, `${scheme} ${name}`)}
          />
          <ContrastNotes palette={palette} scheme={scheme} text={name} />
        </div>
      ))}
      <FileButton accept={pictureKinds} onChange={file => void takeFrom(file)}>
        {props => (
          <Button {...props} size="compact-xs" variant="default" loading={busy} leftSection={<Pipette size={13} />}>
            Take colours from a picture
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>A logo or a photograph gives both palettes, and all of it can be read.</p>
    </fieldset>
  )
}

/** The palette's name, and how much of it is hard to read. */
function paletteLabel(scheme: Scheme, palette: Palette): string {
  const hard = pairsOf(scheme).filter(({ text, ground }) => contrast(palette[text], palette[ground]) < readable).length
  const name = scheme === 'light' ? 'Light' : 'Dark'
  return hard === 0 ? name : `${name}: ${counted(hard, 'pair')} hard to read`
}
