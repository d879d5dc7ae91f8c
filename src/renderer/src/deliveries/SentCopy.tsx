import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { useAnswer } from '../ask.ts'
import { MailOf } from '../composer/MailOf.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import classes from './DeliveryScreen.module.css'

/** The digest as its readers got it. A sent digest never changes, so drawing it again shows the same mail; the exact bytes are in the folder. */
export function SentCopy({ report: { summary, folder } }: { readonly report: DeliveryReport }): ReactElement {
  const { data, error } = useAnswer('digest.open', summary.digestId)
  return (
    <>
      {error && <ProblemNotice problem={error} />}
      {data && (
        <div className={classes.copy}>
          <MailOf digest={data} />
        </div>
      )}
      <Text size="xs" c="dimmed" mt={8}>
        The copy that was sent is kept in {folder}
      </Text>
    </>
  )
}
