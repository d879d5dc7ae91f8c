import { Loader, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { useAnswer } from '../ask.ts'
import { MailFrame } from '../ui/MailFrame.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import classes from './DeliveryScreen.module.css'

const mailWidth = 680

/** The frozen copy of what was sent, as its first reader got it. */
export function SentCopy({ report: { summary, folder } }: { readonly report: DeliveryReport }): ReactElement {
  const { data, error } = useAnswer('delivery.copy', summary.id)
  return (
    <>
      {error && <ProblemNotice problem={error} />}
      <div className={classes.copy}>
        {data ? (
          <MailFrame html={data.html} title={`“${data.subject}” as it was sent`} width={mailWidth} />
        ) : (
          !error && <Loader size="sm" m="md" aria-label="Opening the copy" />
        )}
      </div>
      <Text size="xs" c="dimmed" mt={8}>
        The copy that was sent is kept in {folder}
      </Text>
    </>
  )
}
