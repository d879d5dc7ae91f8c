import type { CheckOperations } from '../core/check/check-operations.ts'
import type { ComposeOperations } from '../core/compose/compose-operations.ts'
import type { DeliveryOperations } from '../core/delivery/delivery-operations.ts'
import type { LibraryOperations } from '../core/library/library-operations.ts'
import type { MailboxOperations } from '../core/mailbox/mailbox-operations.ts'
import type { RenderOperations } from '../core/render/render-operations.ts'
import type { ScoopOperations } from '../core/scoop/scoop-operations.ts'
import type { SettingsOperations } from '../core/settings/settings-operations.ts'
import type { SubscribersOperations } from '../core/subscribers/subscribers-operations.ts'
import type { LinksOperations } from '../core/watch/links/links-operations.ts'
import type { WatchOperations } from '../core/watch/watch-operations.ts'

/** Everything a host may ask of the newsroom, each area's slice added up. */
export interface Operations
  extends
    LibraryOperations,
    ScoopOperations,
    WatchOperations,
    LinksOperations,
    ComposeOperations,
    RenderOperations,
    CheckOperations,
    SubscribersOperations,
    DeliveryOperations,
    MailboxOperations,
    SettingsOperations {}

export type Name = keyof Operations
/** Operations that take nothing take `undefined`. */
export type Input<N extends Name> = Parameters<Operations[N]> extends [infer I] ? I : undefined
export type Output<N extends Name> = ReturnType<Operations[N]>
