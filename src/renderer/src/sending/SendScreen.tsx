import { Button, Loader } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { MailOf } from '../composer/MailOf.tsx'
import { navigate } from '../shell/route.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { ofDomain } from './domain-findings.ts'
import { Findings } from './Findings.tsx'
import { SendButton } from './SendButton.tsx'
import { SendFacts } from './SendFacts.tsx'
import { SendTo } from './SendTo.tsx'
import { TestMail } from './TestMail.tsx'
import { useSendOrder } from './send-order.ts'
import classes from './SendScreen.module.css'

/** The last look before a digest goes out: to whom, as whom, what stands in the way, a test, and the button. */
export function SendScreen({ digestId }: { readonly digestId: string }): ReactElement {
  const digest = useAnswer('digest.open', digestId)
  const choice = useSendOrder(digestId, digest.data?.topicId ?? null)
  const facts = useAnswer('delivery.facts', choice.order ?? { digestId, listId: '', accountId: '' }, {
    enabled: choice.order !== null,
    keepPrevious: true,
  })
  const accountId = choice.order?.accountId ?? ''
  const domain = useAnswer('accounts.checkDomain', accountId, { enabled: accountId !== '' })
  if (digest.error)
    return (
      <Screen title="Send">
        <ProblemNotice problem={digest.error} />
      </Screen>
    )
  return (
    <Screen title={digest.data ? `Send № ${digest.data.number}` : 'Send'} toolbar={<BackToDigest digestId={digestId} />}>
      <div className={classes.sides}>
        <div className={classes.page}>
          <header className={classes.envelope}>
            <h2 className={classes.subject}>{digest.data?.subject}</h2>
            <p className={classes.preheader}>{digest.data?.preheader}</p>
          </header>
          <SendTo choice={choice} />
          {facts.error && <ProblemNotice problem={facts.error} />}
          {facts.isLoading && <Loader size="sm" aria-label="Counting the audience and weighing the mail" />}
          {facts.data && (
            <>
              <SendFacts facts={facts.data} />
              <Findings findings={[...facts.data.findings, ...ofDomain(domain.data)]} digestId={digestId} />
            </>
          )}
          {choice.order && <TestMail digestId={digestId} accountId={choice.order.accountId} />}
          {choice.order && facts.data && <SendButton order={choice.order} facts={facts.data} />}
        </div>
        <aside className={classes.mail} aria-label="What readers will see">
          {digest.data && <MailOf digest={digest.data} />}
        </aside>
      </div>
    </Screen>
  )
}

function BackToDigest({ digestId }: { readonly digestId: string }): ReactElement {
  return (
    <Button variant="default" onClick={() => navigate(`#/digest/${digestId}`)}>
      Back to composing
    </Button>
  )
}
