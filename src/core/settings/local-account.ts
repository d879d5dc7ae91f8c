import type { Account } from './account.ts'
import { localAccountId } from './settings-operations.ts'

/** The account that works before anything is set up: what it sends stays in the local mailbox on this machine. */
export const localAccount: Account = {
  id: localAccountId,
  name: 'Local mailbox',
  kind: 'local',
  host: '127.0.0.1',
  // The embedded server chooses a free port each time it starts.
  port: 0,
  security: 'none',
  user: '',
  oauth: null,
  fromName: 'The Harbour Weekly',
  fromAddress: 'editor@harbour-weekly.example',
  replyTo: '',
  postalAddress: 'The Harbour Weekly, 3 Fish Quay, Saltby SB1 4QT',
  unsubscribeAddress: '',
  unsubscribeUrl: '',
  dkim: null,
  perSecond: 200,
  perMinute: 0,
  perHour: 0,
  perDay: 0,
  connections: 5,
  caFile: '',
}
