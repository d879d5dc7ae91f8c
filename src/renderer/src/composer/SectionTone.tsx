import { Tooltip } from '@mantine/core'
import { useId, type ReactElement } from 'react'
import type { Section } from '../../../core/compose/digest.ts'
import type { Palette } from '../../../core/compose/theme.ts'
import { useAnswer } from '../ask.ts'
import { useOfDigest } from './composer-context.tsx'
import classes from './SectionTone.module.css'

const tones: readonly { readonly tone: Section['tone']; readonly words: string }[] = [
  { tone: 'paper', words: 'On paper' },
  { tone: 'tint', words: 'On the theme’s tint' },
  { tone: 'accent', words: 'In the theme’s accent' },
]

interface SectionToneProps {
  readonly tone: Section['tone']
  readonly disabled: boolean
  readonly onChange: (tone: Section['tone']) => void
}

/** How the theme sets a section off: its three grounds, in the theme's own colours. */
export function SectionTone({ tone, disabled, onChange }: SectionToneProps): ReactElement {
  const name = useId()
  const themeId = useOfDigest(digest => digest.themeId)
  const palette: Palette | undefined = useAnswer('themes.list', undefined).data?.find(({ id }) => id === themeId)?.light
  return (
    <div role="radiogroup" aria-label="Ground of the section" className={classes.tones}>
      {tones.map(each => (
        <Tooltip key={each.tone} label={each.words}>
          <label className={classes.tone} style={{ background: palette?.[each.tone] }}>
            <input
              type="radio"
              name={name}
              className={classes.radio}
              aria-label={each.words}
              checked={each.tone === tone}
              disabled={disabled}
              onChange={() => onChange(each.tone)}
            />
          </label>
        </Tooltip>
      ))}
    </div>
  )
}
