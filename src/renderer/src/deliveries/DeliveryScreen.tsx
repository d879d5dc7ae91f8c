import { Button, SimpleGrid, Text } from '@mantine/core'
import { Download } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { shell } from '../host.ts'
import { navigate } from '../shell/route.ts'
import { attempt } from '../ui/notify.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { DeliveryProgress } from './DeliveryProgress.tsx'
import { DomainTable } from './DomainTable.tsx'
import { FateChart } from './FateChart.tsx'
import { RateChart } from './RateChart.tsx'
import { ReasonList } from './ReasonList.tsx'
import { RecipientTable } from './RecipientTable.tsx'
import { reportCsv } from './report-csv.ts'
import { SentCopy } from './SentCopy.tsx'
import { UnknownRecipients } from './UnknownRecipients.tsx'
import { useDelivery } from './use-delivery.ts'
import classes from './DeliveryScreen.module.css'

/** One delivery, live while it goes out and a report afterwards. */
export function DeliveryScreen({ deliveryId }: { readonly deliveryId: string }): ReactElement {
  const { data: report, error } = useDelivery(deliveryId)
  if (error)
    return (
      <Screen title="Delivery">
        <ProblemNotice problem={error} />
      </Screen>
    )
  if (!report) return <Screen title="Delivery">{null}</Screen>
  return (
    <Screen title={`Delivery of № ${report.summary.digestNumber}`} toolbar={<SaveReport report={report} />}>
      <div className={classes.page}>
        <Heading report={report} />
        <DeliveryProgress summary={report.summary} forecast={report.forecast} />
        <UnknownRecipients summary={report.summary} />
        <Part title="Over time">
          <FateChart report={report} />
          <RateChart rates={report.rates} />
        </Part>
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing={40}>
          <Part title="Reasons">
            <ReasonList reasons={report.reasons} />
          </Part>
          <Part title="Domains">
            <DomainTable domains={report.domains} />
          </Part>
        </SimpleGrid>
        <Part title="Recipients">
          <RecipientTable summary={report.summary} />
        </Part>
        <Part title="What was sent">
          <SentCopy report={report} />
        </Part>
      </div>
    </Screen>
  )
}

function Heading({ report: { summary } }: { readonly report: DeliveryReport }): ReactElement {
  const { digestId, subject, listName, fromAddress, accountName, startedAt } = summary
  return (
    <header>
      <button type="button" className={classes.subject} onClick={() => navigate(`#/digest/${digestId}`)}>
        {subject}
      </button>
      <Text size="sm" c="dimmed">
        To {listName}, from {fromAddress} by {accountName}, {moment.format(new Date(startedAt))}
      </Text>
    </header>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function SaveReport({ report: { summary } }: { readonly report: DeliveryReport }): ReactElement {
  const save = (): Promise<unknown> =>
    attempt(async () => shell.saveFile({ name: `delivery-${summary.digestNumber}-${summary.id}.csv`, text: await reportCsv(summary.id) }))
  return (
    <Button variant="default" leftSection={<Download size={15} />} onClick={() => void save()}>
      Save report
    </Button>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  )
}
