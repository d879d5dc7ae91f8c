import type { PreSendFinding } from '../../../core/delivery/delivery-operations.ts'

/** Where in the application a finding is put right, and the words of the button that goes there. */
export interface WayToFix {
  readonly label: string
  readonly to: string
}

type Place = 'digest' | 'account' | 'list' | null

const places: Readonly<Record<PreSendFinding['code'], Place>> = {
  'no-unsubscribe': 'digest',
  'placeholder-left': 'digest',
  'broken-merge-field': 'digest',
  'no-subject': 'digest',
  'mjml-warning': 'digest',
  'broken-mjml': 'digest',
  'no-picture-address': 'digest',
  'no-web-address': 'digest',
  'large-mail': 'digest',
  'no-postal-address': 'account',
  'no-from': 'account',
  'no-one-click': 'account',
  unsigned: 'account',
  'dkim-key': 'account',
  'empty-audience': 'list',
  'already-sent': null,
}

/** Null for what can only be weighed, not put right. */
export function wayToFix(code: PreSendFinding['code'], digestId: string): WayToFix | null {
  switch (places[code]) {
    case 'digest':
      return { label: 'Open the digest', to: `#/digest/${digestId}` }
    case 'account':
      return { label: 'Open the account', to: '#/settings' }
    case 'list':
      return { label: 'Open subscribers', to: '#/subscribers' }
    default:
      return null
  }
}
