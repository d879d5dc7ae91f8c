import type { Notice, Progress } from '../core/base/port.ts'

/** What the newsroom says without being asked. */
export type NewsroomEvent =
  | { readonly type: 'changed'; readonly what: ChangedArea; readonly ids: readonly string[] }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'notice'; readonly notice: Notice }

/** What may have changed; whoever shows it asks again. */
export type ChangedArea =
  | 'articles'
  | 'topics'
  | 'searches'
  | 'sources'
  | 'suggestions'
  | 'link-checks'
  | 'digests'
  | 'ignored-findings'
  | 'own-words'
  | 'themes'
  | 'templates'
  | 'subscribers'
  | 'lists'
  | 'segments'
  | 'suppressions'
  | 'deliveries'
  | 'accounts'
  | 'settings'
  | 'mailbox'
