import type { ReactElement } from 'react'
import type { PreSendFacts } from '../../../core/delivery/delivery-operations.ts'
import { byteWords, counted, spanWords } from '../ui/words.ts'
import classes from './SendFacts.module.css'

/** What will happen, in numbers: who gets it, who does not and why, how heavy it is, how long it takes. */
export function SendFacts({ facts }: { readonly facts: PreSendFacts }): ReactElement {
  const { audience, from, htmlBytes, messageBytes, articleCount, secondsEstimated } = facts
  const lines: readonly (readonly [string, string])[] = [
    ['Goes to', `${counted(audience.subscribed, 'person', 'people')} of ${audience.total.toLocaleString('en-GB')} on the list`],
    ['Left out', leftOut(audience)],
    ['From', from],
    ['Holds', counted(articleCount, 'article')],
    ['Weighs', `${byteWords(htmlBytes)} of HTML, ${byteWords(messageBytes)} with pictures`],
    ['Takes', spanWords(secondsEstimated)],
  ]
  return (
    <dl className={classes.facts}>
      {lines.map(([term, fact]) => (
        <div key={term} className={classes.fact}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function leftOut({ left, bouncing, complained, pending }: PreSendFacts['audience']): string {
  const reasons: readonly (readonly [number, string])[] = [
    [left, 'left'],
    [bouncing, 'bouncing'],
    [complained, 'complained'],
    [pending, 'not confirmed'],
  ]
  const told = reasons.filter(([count]) => count > 0).map(([count, reason]) => `${count.toLocaleString('en-GB')} ${reason}`)
  return told.length === 0 ? 'Nobody' : told.join(', ')
}
