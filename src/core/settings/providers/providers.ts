import { mailboxProviders } from './mailbox-providers.ts'
import type { Provider } from './provider.ts'
import { sendingServices } from './sending-services.ts'

/** The providers that curators most often have, to begin an account from. */
export const providers: readonly Provider[] = [...mailboxProviders, ...sendingServices]
