import { useState } from 'react'
import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import type { SendOrder } from '../../../core/delivery/delivery-operations.ts'
import type { AccountView } from '../../../core/settings/account.ts'
import type { ListSummary } from '../../../core/subscribers/subscriber.ts'
import type { Segment } from '../../../core/subscribers/segments/segment.ts'
import { useAnswer } from '../ask.ts'

/** The list and account that a digest goes to and from, as chosen or as it follows from the topic and the settings. */
export interface SendChoice {
  readonly lists: readonly ListSummary[]
  readonly segments: readonly Segment[]
  readonly accounts: readonly AccountView[]
  /** Null until both are known. */
  readonly order: SendOrder | null
  readonly chooseList: (id: string) => void
  /** Null is everybody on the list. */
  readonly chooseSegment: (id: string | null) => void
  readonly chooseAccount: (id: string) => void
}

/** What to send a digest with: the curator's choice, else the topic's, else what its last digest was sent with, else the default, else the first there is. */
export function useSendOrder(digestId: string, topicId: string | null): SendChoice {
  const lists = useAnswer('lists.list', undefined).data ?? []
  const accounts = useAnswer('accounts.list', undefined).data ?? []
  const settings = useAnswer('settings.read', undefined).data
  const topic = useAnswer('topics.list', undefined).data?.find(({ id }) => id === topicId)
  const before = useLastDelivery(topicId)
  const [chosenList, chooseList] = useState<string | null>(null)
  const segments = useAnswer('subscribers.facets', null).data?.segments ?? []
  const [chosenSegment, chooseSegment] = useState<string | null>(null)
  const [chosenAccount, chooseAccount] = useState<string | null>(null)
  const listId = firstThere(lists, [chosenList, topic?.listId, before?.listId, settings?.defaultListId])
  const localAccount = accounts.find(({ kind }) => kind === 'local')?.id
  const accountId = firstThere(accounts, [chosenAccount, topic?.accountId, before?.accountId, settings?.defaultAccountId, localAccount])
  return {
    lists,
    segments,
    accounts,
    order:
      settings && listId !== null && accountId !== null
        ? { digestId, listId, accountId, ...(chosenSegment !== null && { segmentId: chosenSegment }) }
        : null,
    chooseList,
    chooseSegment,
    chooseAccount,
  }
}

/** How the topic's last digest was sent; undefined where none was. */
function useLastDelivery(topicId: string | null): DeliverySummary | undefined {
  const digests = useAnswer('digests.list', undefined).data ?? []
  const deliveries = useAnswer('delivery.list', undefined).data ?? []
  const last = digests.find(digest => digest.topicId === topicId && digest.status === 'sent')
  return deliveries.find(({ id }) => id === last?.lastDeliveryId)
}

function firstThere(there: readonly { readonly id: string }[], wanted: readonly (string | null | undefined)[]): string | null {
  return wanted.find(id => there.some(each => each.id === id)) ?? there[0]?.id ?? null
}
