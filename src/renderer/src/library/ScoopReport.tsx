import { Button, Group, Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ScoopResult } from '../../../core/scoop/scoop-operations.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { Counts } from '../ui/Counts.tsx'
import { openArticle } from './library-view.ts'
import classes from './ScoopReport.module.css'

/** What became of several addresses and files, where not all of it went as one would wish. */
export function ScoopReport(): ReactElement {
  const open = useDialog('scoop-report')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Scooped" size="xl">
      {open && <Report results={open.results} />}
    </Modal>
  )
}

function Report({ results }: { readonly results: readonly ScoopResult[] }): ReactElement {
  const remarkable = results.filter(result => reasonOf(result) !== '')
  return (
    <div>
      <Counts counts={countsOf(results)} />
      {/* A region that scrolls must be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroller} tabIndex={0} aria-label="What to know of them">
        <ul className={classes.results}>
          {remarkable.map(result => (
            <li key={`${result.at} ${result.target}`}>
              <p className={classes.target}>
                {'articleId' in result ? (
                  <button type="button" className={classes.title} onClick={() => show(result.articleId)}>
                    {result.title}
                  </button>
                ) : (
                  <span className={classes.title}>{result.target}</span>
                )}
              </p>
              {'articleId' in result && <p className={classes.address}>{result.target}</p>}
              <p className={classes.reason}>{reasonOf(result)}</p>
            </li>
          ))}
        </ul>
      </section>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={closeDialog}>
          Done
        </Button>
      </Group>
    </div>
  )
}

function show(articleId: string): void {
  closeDialog()
  openArticle(articleId)
}

function reasonOf(result: ScoopResult): string {
  if ('remarks' in result) return result.remarks.join(' ')
  if (result.became === 'failed') return `${result.problem.what} ${result.problem.remedy}`
  return result.became === 'list' ? 'It holds many articles. Drop it by itself to import them.' : ''
}

function countsOf(results: readonly ScoopResult[]): { value: number; label: string }[] {
  const count = (...became: readonly ScoopResult['became'][]): number => results.filter(result => became.includes(result.became)).length
  const notWhole = results.filter(result => 'capture' in result && result.capture !== 'whole').length
  return [
    { value: count('scooped'), label: 'scooped' },
    { value: count('filled'), label: 'filled in' },
    { value: count('already'), label: 'already here' },
    { value: notWhole, label: 'not whole' },
    { value: count('failed', 'list'), label: 'left out' },
    { value: count('cancelled'), label: 'cancelled' },
  ].filter(({ value }, index) => index === 0 || value > 0)
}
