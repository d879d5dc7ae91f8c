import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { RecordToPublish } from './RecordToPublish.tsx'
import classes from './SettingsScreen.module.css'

/** The record that lets everybody check an account's signatures, as it is kept. */
export function DkimRecord({ accountId }: { readonly accountId: string }): ReactElement | null {
  const record = useAnswer('accounts.dkimRecord', accountId).data
  if (!record) return null
  return (
    <section aria-label="The DKIM record">
      <p className={classes.hint}>
        Publish this record where the domain’s DNS is kept. Until it is there, readers’ servers find the signatures invalid.
        {record.strings.length > 1 && ' Some forms want the long value in pieces of up to 255 characters, each in quotation marks.'}
      </p>
      <RecordToPublish record={record} strings={record.strings} />
    </section>
  )
}
