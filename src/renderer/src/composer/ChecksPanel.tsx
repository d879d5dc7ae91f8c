import { Button, Loader } from '@mantine/core'
import { ChevronDown, ChevronUp, CircleCheck, Link2 } from 'lucide-react'
import { memo, useState, type ReactElement } from 'react'
import type { LinksKnown } from '../../../core/check/check-operations.ts'
import type { Finding } from '../../../core/check/finding.ts'
import { useCommands } from '../shell/commands.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { counted } from '../ui/words.ts'
import { FindingRow } from './FindingRow.tsx'
import { levelLooks, levels } from './finding-levels.ts'
import { useChecks } from './use-checks.ts'
import classes from './ChecksPanel.module.css'

/** What is wrong with the digest, counted; opened, one by one with the way to put each right. */
export const ChecksPanel = memo(function ChecksPanel(): ReactElement {
  const { report, problem, asking, askLinks } = useChecks()
  const [open, setOpen] = useState(false)
  const [showIgnored, setShowIgnored] = useState(false)
  useCommands([
    {
      id: 'checks',
      label: open ? 'Hide the checks' : 'Show the checks',
      group: 'Digest',
      shortcut: 'mod+shift+C',
      run: () => setOpen(!open),
    },
    { id: 'check-links', label: 'Ask whether the links answer', group: 'Digest', run: askLinks },
  ])
  const { findings = [], ignored = [] } = report ?? {}
  const Arrow = open ? ChevronDown : ChevronUp
  return (
    <section className={classes.checks} aria-label="Checks">
      <button type="button" className={classes.bar} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={classes.title}>Checks</span>
        {report ? <LevelCounts findings={findings} /> : <Loader size={12} aria-label="Checking" />}
        <Arrow size={15} aria-hidden="true" />
      </button>
      {open && (
        <div className={classes.list}>
          {problem && <ProblemNotice problem={problem} />}
          {report && findings.length === 0 && (
            <p className={classes.clear}>
              <CircleCheck size={16} aria-hidden="true" /> Nothing to put right.
            </p>
          )}
          <FindingList label="Findings" findings={findings} ignored={false} />
          <div className={classes.more}>
            <Button size="compact-xs" variant="default" leftSection={<Link2 size={13} />} loading={asking} onClick={askLinks}>
              Ask whether the links answer
            </Button>
            {report?.links.since && <LinksAsked {...report.links} since={report.links.since} />}
            {ignored.length > 0 && (
              <Button size="compact-xs" variant="subtle" aria-expanded={showIgnored} onClick={() => setShowIgnored(!showIgnored)}>
                {showIgnored ? 'Hide what is ignored' : `${counted(ignored.length, 'finding')} ignored`}
              </Button>
            )}
          </div>
          {showIgnored && <FindingList label="Ignored findings" findings={ignored} ignored />}
        </div>
      )}
    </section>
  )
})

/** How much is known of the links, and how old that is. */
function LinksAsked({ total, known, since }: LinksKnown & { readonly since: string }): ReactElement {
  return (
    <span className={classes.asked}>
      {known === total ? counted(total, 'link') : `${known} of ${counted(total, 'link')}`} asked, <RelativeDate at={since} />
    </span>
  )
}

interface FindingListProps {
  readonly label: string
  readonly findings: readonly Finding[]
  readonly ignored: boolean
}

function FindingList({ label, findings, ignored }: FindingListProps): ReactElement | null {
  if (findings.length === 0) return null
  return (
    <ul className={classes.findings} aria-label={label}>
      {findings.map(finding => (
        <FindingRow key={finding.id} finding={finding} ignored={ignored} />
      ))}
    </ul>
  )
}

function LevelCounts({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  if (findings.length === 0)
    return (
      <span className={classes.count}>
        <CircleCheck size={14} className={classes.sound} aria-hidden="true" /> all clear
      </span>
    )
  return (
    <>
      {levels.map(level => {
        const count = findings.filter(finding => finding.level === level).length
        const { Icon, look, counts } = levelLooks[level]
        if (count === 0) return null
        return (
          <span key={level} className={classes.count}>
            <Icon size={14} className={classes[look]} aria-hidden="true" /> {counts(count)}
          </span>
        )
      })}
    </>
  )
}
