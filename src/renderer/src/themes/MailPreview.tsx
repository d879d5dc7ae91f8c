import { SegmentedControl } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { inScheme } from '../../../core/base/in-scheme.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import { MailFrame } from '../ui/MailFrame.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import type { Scheme } from './ColourFields.tsx'
import { useThemePreview } from './use-theme-preview.ts'
import classes from './ThemesScreen.module.css'

interface MailPreviewProps {
  readonly title: string
  /** Undefined until it is known. */
  readonly digest: Digest | undefined
  readonly theme: Theme
  readonly scheme: Scheme
  readonly onScheme: (scheme: Scheme) => void
  /** Before the choices of colours and width. */
  readonly children?: ReactNode
}

const phoneWidth = 390
/** Room around the mail, so that what lies behind it is seen. */
const around = 80

/** A digest in a theme as readers will see it, in the light or in the dark, on a desktop or a phone. */
export function MailPreview({ title, digest, theme, scheme, onScheme, children }: MailPreviewProps): ReactElement {
  const [view, setView] = useState('desktop')
  const { html, problem } = useThemePreview(digest, theme)
  return (
    <section className={classes.preview} aria-label="Preview">
      <header className={classes.views}>
        {children}
        <SegmentedControl
          size="xs"
          aria-label="Colours of the preview"
          value={scheme}
          onChange={value => onScheme(value)}
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Width of the preview"
          value={view}
          onChange={setView}
          data={[
            { value: 'desktop', label: 'Desktop' },
            { value: 'phone', label: 'Phone' },
          ]}
        />
      </header>
      {problem && <ProblemNotice problem={problem} />}
      {html !== undefined && (
        <div className={view === 'phone' ? classes.phone : classes.desktop}>
          <MailFrame html={inScheme(html, scheme)} title={title} width={view === 'phone' ? phoneWidth : theme.width + around} />
        </div>
      )}
    </section>
  )
}
