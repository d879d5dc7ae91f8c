import type { Source, Undoable } from '../base/port.ts'
import type { DuplicateGroup } from './duplicates/find-duplicates.ts'
import type { Sameness } from './duplicates/sameness.ts'
import type { ImportLook, SubscriberImportOrder, SubscriberImportReport } from './import/import-operations.ts'
import type { Segment, SegmentRules } from './segments/segment.ts'
import type { ManyChanged } from './set-standing.ts'
import type { StandingCounts } from './standing.ts'
import type { Consent, ListSummary, PersonEvent, Standing, Subscriber, SubscriberList } from './subscriber.ts'
import type { MailTold } from './subscribers-ports.ts'
import type { Suppression } from './suppression.ts'
import type { SuppressReport } from './suppress.ts'

/** Whom to show, and in which order. */
export interface PeopleFilter {
  readonly listId: string | null
  readonly segmentId: string | null
  readonly standing: Standing['is'] | null
  readonly tag: string | null
  /** Part of the address or name. */
  readonly text: string
  readonly sort: 'email' | 'name' | 'newest' | 'changed'
}

export interface SubscriberQuery extends PeopleFilter {
  readonly offset: number
  readonly limit: number
}

export interface SubscriberPage {
  readonly total: number
  readonly rows: readonly Subscriber[]
}

/** What people can be narrowed by, and how many stand behind each. */
export interface PeopleFacets {
  readonly total: number
  readonly standings: StandingCounts
  /** The most used first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
  readonly segments: readonly (Segment & { readonly count: number })[]
  /** How many addresses and domains are suppressed. */
  readonly suppressed: number
}

/** One person in full. */
export interface PersonDetail {
  readonly subscriber: Subscriber
  /** The latest first. */
  readonly timeline: readonly PersonEvent[]
  readonly suppression: Suppression | null
}

/** What hosts may ask about subscribers. */
export interface SubscribersOperations {
  'lists.list': () => readonly ListSummary[]
  'lists.save': (list: { readonly id: string | null; readonly name: string; readonly description: string }) => SubscriberList
  /** Its people stay, on their other lists. */
  'lists.remove': (id: string) => Undoable
  'segments.save': (segment: { readonly id: string | null; readonly name: string; readonly rules: SegmentRules }) => Segment
  'segments.remove': (id: string) => Undoable
  /** How many people fit rules that need not be saved yet. */
  'segments.count': (rules: SegmentRules) => number
  'subscribers.list': (query: SubscriberQuery) => SubscriberPage
  /** The ids of everybody who matches: for what is done to all of them. */
  'subscribers.ids': (filter: PeopleFilter) => readonly string[]
  /** Standings are counted on one list, or of everybody (null). */
  'subscribers.facets': (listId: string | null) => PeopleFacets
  'subscribers.person': (id: string) => PersonDetail
  /** The digests that were sent to a person, the latest first. */
  'subscribers.mails': (id: string) => readonly MailTold[]
  'subscribers.add': (person: {
    readonly email: string
    readonly name: string
    readonly listIds: readonly string[]
    readonly attributes: Readonly<Record<string, string>>
  }) => Subscriber
  'subscribers.edit': (edit: {
    readonly id: string
    readonly name?: string
    readonly tags?: readonly string[]
    readonly listIds?: readonly string[]
    readonly attributes?: Readonly<Record<string, string>>
    readonly notes?: string
    readonly consent?: Consent
  }) => { readonly subscriber: Subscriber; readonly undoable: Undoable | null }
  'subscribers.editMany': (order: {
    readonly ids: readonly string[]
    readonly edits: {
      readonly addTags?: readonly string[]
      readonly removeTags?: readonly string[]
      readonly addLists?: readonly string[]
      readonly removeLists?: readonly string[]
      readonly setAttributes?: Readonly<Record<string, string>>
      readonly removeAttributes?: readonly string[]
    }
  }) => ManyChanged
  /** Sets the standing of many, with its cause; only the curator's word brings somebody back. */
  'subscribers.setStanding': (order: {
    readonly ids: readonly string[]
    readonly is: Standing['is']
    readonly cause: string
  }) => ManyChanged
  'subscribers.remove': (ids: readonly string[]) => ManyChanged
  /** Erases a person, by id or address, for good: only a hash stays, which keeps them away. */
  'subscribers.erase': (order: { readonly who: string; readonly cause: string }) => Suppression
  'subscribers.duplicates': (sameness: Sameness) => readonly DuplicateGroup[]
  'subscribers.merge': (order: { readonly keep: string; readonly others: readonly string[] }) => {
    readonly subscriber: Subscriber
    readonly undoable: Undoable | null
  }
  'suppressions.list': () => readonly Suppression[]
  /** All of them as CSV. */
  'suppressions.export': () => { readonly name: string; readonly text: string; readonly count: number }
  /** Addresses and domains, one in each text. */
  'suppressions.add': (order: { readonly what: readonly string[]; readonly cause: string }) => SuppressReport
  'suppressions.remove': (ids: readonly string[]) => ManyChanged
  /** `email` names the column with the addresses; null lets Broadsheet find it. `sheet` is one of a workbook's, null the first with rows. */
  'subscribers.lookAt': (file: { readonly source: Source; readonly email: string | null; readonly sheet: string | null }) => ImportLook
  'subscribers.import': (order: SubscriberImportOrder) => SubscriberImportReport
  /** CSV in UTF-8 with a BOM, formula cells defused, or JSON; both lose nothing. */
  'subscribers.export': (order: { readonly listId: string | null; readonly as: 'csv' | 'json' }) => {
    readonly name: string
    readonly text: string
    readonly count: number
  }
}
