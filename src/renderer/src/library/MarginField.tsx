import { Textarea } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAutosaved } from '../ui/use-autosaved.ts'
import classes from './ArticleReader.module.css'

interface MarginFieldProps {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly minRows: number
  /** What it is not mistaken for: the insight is mailed, notes are not. */
  readonly quiet: boolean
  readonly text: string
  readonly save: (text: string) => Promise<unknown>
}

/** The curator's own words beside an article; they save themselves. */
export function MarginField({ id, label, placeholder, minRows, quiet, text: initial, save }: MarginFieldProps): ReactElement {
  const text = useAutosaved(initial, save)
  return (
    <div className={classes.insight} data-quiet={quiet || undefined}>
      <div className={classes.insightHead}>
        <label htmlFor={id}>{label}</label>
        <output className={classes.saved}>{text.saved ? '' : 'Saving…'}</output>
      </div>
      <Textarea
        id={id}
        variant="unstyled"
        autosize
        minRows={minRows}
        placeholder={placeholder}
        styles={{ input: { fontSize: quiet ? 13 : 15, lineHeight: 1.55, padding: 0 } }}
        value={text.value}
        onChange={({ currentTarget }) => text.change(currentTarget.value)}
        onBlur={text.flush}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
    </div>
  )
}
