import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Check, X } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { SourceRules } from '../../../core/watch/source.ts'
import type { JudgedItem, RulesPreview } from '../../../core/watch/watch-operations.ts'
import { answers, ask, useAnswer } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import classes from './SourcePane.module.css'

interface RulesTrialProps {
  readonly id: string
  readonly rules: SourceRules
}

/** What rules would let through, as one writes them: of what is known, or of the feed as it is now when that is asked for. */
export function RulesTrial({ id, rules }: RulesTrialProps): ReactElement {
  const [settled] = useDebouncedValue(rules, 200)
  const { data, error } = useAnswer('sources.previewRules', { id, rules: settled, fresh: false }, { keepPrevious: true })
  const [busy, setBusy] = useState(false)

  async function readFeed(): Promise<void> {
    setBusy(true)
    if (await attempt(() => ask('sources.previewRules', { id, rules, fresh: true })))
      await answers.invalidateQueries({ queryKey: ['sources.previewRules'] })
    setBusy(false)
  }

  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        <p aria-live="polite">{data && previewWords(data)}</p>
        <Button flex="none" size="compact-xs" variant="default" loading={busy} onClick={() => void readFeed()}>
          Try on the feed as it is now
        </Button>
      </div>
      {error && <ProblemNotice problem={error} />}
      <ul className={classes.judged} aria-label="What the rules let through">
        {data?.items.map(item => (
          <Judged key={`${item.id} ${item.link}`} item={item} />
        ))}
      </ul>
    </div>
  )
}

function previewWords({ from, total, passing }: RulesPreview): string {
  const where = from === 'feed' ? 'in the feed now' : 'suggested so far'
  if (total === 0) return from === 'feed' ? 'The feed is empty.' : 'Nothing was suggested so far.'
  return `${passing.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${where} would pass`
}

function Judged({ item: { title, passes, terms, because } }: { readonly item: JudgedItem }): ReactElement {
  const words = passes ? terms.map(term => `“${term}”`).join(', ') : because
  return (
    <li data-passes={passes || undefined}>
      {passes ? <Check size={15} aria-label="Passes" /> : <X size={15} aria-label="Does not pass" />}
      <span className={classes.heading}>{title}</span>
      {words && <span className={classes.because}>{passes ? `has ${words}` : words}</span>}
    </li>
  )
}
