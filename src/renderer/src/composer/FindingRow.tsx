import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Finding } from '../../../core/check/finding.ts'
import { ask } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'
import { useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'
import { levelLooks } from './finding-levels.ts'
import { goToFinding } from './go-to-finding.ts'
import classes from './ChecksPanel.module.css'

interface FindingRowProps {
  readonly finding: Finding
  readonly ignored: boolean
}

/** One finding: a press goes to it, and where one edit puts it right, a button makes it. */
export function FindingRow({ finding, ignored }: FindingRowProps): ReactElement {
  const digestId = useOfDigest(({ id }) => id)
  const readOnly = useReadOnly()
  const verbs = useComposing()
  const { level, what, remedy, fix, id, word } = finding
  const { Icon, look, name } = levelLooks[level]
  const canFix = fix !== null && !readOnly && !ignored
  const ignore = (): void => void attempt(() => ask('checks.ignore', { digestId, findingId: id, ignored: !ignored }))
  return (
    <li className={classes.finding}>
      <Icon size={15} className={classes[look]} aria-label={name} />
      <div className={classes.words}>
        <button type="button" className={classes.what} onClick={() => goToFinding(finding, verbs)}>
          {what}
        </button>
        <span>{remedy}</span>
        {(canFix || level !== 'stop') && (
          <div className={classes.actions}>
            {canFix && (
              <Button size="compact-xs" variant="default" onClick={() => verbs.amend(fix.edit)}>
                {fix.label}
              </Button>
            )}
            {word !== undefined && !ignored && (
              <Button size="compact-xs" variant="default" onClick={() => void addWord(word)}>
                Add to your words
              </Button>
            )}
            {level !== 'stop' && (
              <Button size="compact-xs" variant="subtle" color="gray" onClick={ignore}>
                {ignored ? 'Heed again' : 'Ignore for this digest'}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  )
}

/** Whoever adds a word takes that back as any step in the library. */
async function addWord(word: string): Promise<void> {
  told((await attempt(() => ask('spelling.add', [word]))) ?? null)
}
