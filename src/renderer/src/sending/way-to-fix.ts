import type { PreSendFinding } from '../../../core/delivery/delivery-operations.ts'

/** Where in the application a finding is put right, and the words of the button that goes there. */
export interface WayToFix {
  readonly label: string
  readonly to: string
}

/** Null for what can only be weighed, not put right. */
export function wayToFix(of: PreSendFinding['of'], digestId: string): WayToFix | null {
  switch (of) {
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
