import { Textarea } from '@mantine/core'
import { lazy, Suspense, type ReactElement } from 'react'
import { useAutosaved } from '../ui/use-autosaved.ts'
import classes from './ArticleReader.module.css'

// The library opens first and must not wait for an editor.
const ProseField = lazy(async () => ({ default: (await import('../prose/ProseField.tsx')).ProseField }))

interface MarginFieldProps {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly minRows: number
  /** What it is not mistaken for: the insight is prose that is mailed, notes are neither. */
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
      {quiet ? (
        <Textarea
          id={id}
          variant="unstyled"
          autosize
          minRows={minRows}
          placeholder={placeholder}
          styles={{ input: { fontSize: 13, lineHeight: 1.55, padding: 0 } }}
          value={text.value}
          onChange={({ currentTarget }) => text.change(currentTarget.value)}
          onBlur={text.flush}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
      ) : (
        <Suspense>
          <ProseField
            id={id}
            label={label}
            unlabelled
            ownUndo
            placeholder={placeholder}
            value={text.value}
            onChange={text.change}
            onBlur={text.flush}
            onKeyDown={leaveOnEscape}
          />
        </Suspense>
      )}
    </div>
  )
}

function leaveOnEscape({ key, target }: KeyboardEvent): boolean {
  if (key === 'Escape' && target instanceof HTMLElement) target.blur()
  return key === 'Escape'
}
