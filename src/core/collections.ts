import type { z } from 'zod'
import type { Collection, Kept } from './base/collection.ts'
import { IgnoredFindings } from './check/ignored-findings.ts'
import { OwnWord } from './check/spelling/own-words.ts'
import { Digest } from './compose/digest.ts'
import { digestUpgrades, digestVersion } from './compose/digest-upgrades.ts'
import { KeptRevisions } from './compose/revisions/revision.ts'
import { KeptHistory } from './compose/steps/kept-history.ts'
import { Template } from './compose/template.ts'
import { Theme } from './compose/theme.ts'
import { themeUpgrades, themeVersion } from './compose/theme-upgrades.ts'
import { Article } from './library/article.ts'
import { articleUpgrades, articleVersion } from './library/article-upgrades.ts'
import { ToldApart } from './library/duplicates/told-apart.ts'
import { SavedSearch } from './library/searches/saved-search.ts'
import { Topic } from './library/topic.ts'
import { accountUpgrades, accountVersion } from './settings/account-upgrades.ts'
import { Account } from './settings/account.ts'
import { Settings } from './settings/settings.ts'
import type { FileSpec } from './storage/file-spec.ts'
import type { FileStore } from './storage/file-store.ts'
import { byHash, byMonth, inOneFile, type Layout, oneFileEach } from './storage/layouts.ts'
import { openCollection } from './storage/open-collection.ts'
import { RememberedMapping } from './subscribers/import/remembered-mapping.ts'
import { Segment } from './subscribers/segments/segment.ts'
import { Subscriber, SubscriberList } from './subscribers/subscriber.ts'
import { subscriberUpgrades, subscriberVersion } from './subscribers/subscriber-upgrades.ts'
import { Suppression } from './subscribers/suppression.ts'
import { CheckState } from './watch/check-state.ts'
import { LinkCheck } from './watch/links/link-check.ts'
import { KeptSource, sourceUpgrades, sourceVersion } from './watch/source.ts'
import { Suggestion } from './watch/suggestion.ts'

/** Everything that a library keeps as records. Bodies, pictures, ledgers and mail lie beside it as files of their own. */
export interface Collections {
  readonly articles: Collection<Article>
  readonly topics: Collection<Topic>
  readonly searches: Collection<SavedSearch>
  readonly apart: Collection<ToldApart>
  readonly sources: Collection<KeptSource>
  readonly sourceChecks: Collection<CheckState>
  readonly suggestions: Collection<Suggestion>
  readonly linkChecks: Collection<LinkCheck>
  readonly askedLinks: Collection<LinkCheck>
  readonly digests: Collection<Digest>
  readonly histories: Collection<KeptHistory>
  readonly revisions: Collection<KeptRevisions>
  readonly ignoredFindings: Collection<IgnoredFindings>
  readonly ownWords: Collection<OwnWord>
  readonly ownThemes: Collection<Theme>
  readonly ownTemplates: Collection<Template>
  readonly subscribers: Collection<Subscriber>
  readonly lists: Collection<SubscriberList>
  readonly segments: Collection<Segment>
  readonly suppressions: Collection<Suppression>
  readonly mappings: Collection<RememberedMapping>
  readonly accounts: Collection<Account>
  readonly settings: Collection<Settings>
}

/** Opens every collection where it lies in the library folder (DESIGN §3). Nothing is read yet. */
export function openCollections(store: FileStore): Collections {
  return {
    articles: openCollection(
      { ...firstVersion('articles', byMonth('articles'), Article), version: articleVersion, upgrades: articleUpgrades },
      store,
    ),
    topics: openCollection(firstVersion('topics', inOneFile('topics.json'), Topic), store),
    searches: openCollection(firstVersion('searches', inOneFile('searches.json'), SavedSearch), store),
    apart: openCollection(firstVersion('apart', inOneFile('told-apart.json'), ToldApart), store),
    sources: openCollection(
      { ...firstVersion('sources', inOneFile('sources.json'), KeptSource), version: sourceVersion, upgrades: sourceUpgrades },
      store,
    ),
    sourceChecks: openCollection(firstVersion('sourceChecks', inOneFile('source-checks.json'), CheckState), store),
    suggestions: openCollection(firstVersion('suggestions', byMonth('suggestions'), Suggestion), store),
    linkChecks: openCollection(firstVersion('linkChecks', byMonth('link-checks'), LinkCheck), store),
    askedLinks: openCollection(firstVersion('askedLinks', inOneFile('asked-links.json'), LinkCheck), store),
    digests: openCollection(
      { ...firstVersion('digests', oneFileEach('digests'), Digest), version: digestVersion, upgrades: digestUpgrades },
      store,
    ),
    ownWords: openCollection(firstVersion('ownWords', inOneFile('own-words.json'), OwnWord), store),
    histories: openCollection(firstVersion('histories', oneFileEach('histories'), KeptHistory), store),
    revisions: openCollection(firstVersion('revisions', oneFileEach('revisions'), KeptRevisions), store),
    ignoredFindings: openCollection(firstVersion('ignoredFindings', inOneFile('ignored-findings.json'), IgnoredFindings), store),
    ownThemes: openCollection(
      { ...firstVersion('themes', oneFileEach('themes'), Theme), version: themeVersion, upgrades: themeUpgrades },
      store,
    ),
    ownTemplates: openCollection(firstVersion('templates', oneFileEach('templates'), Template), store),
    subscribers: openCollection(
      { ...firstVersion('subscribers', byHash('subscribers'), Subscriber), version: subscriberVersion, upgrades: subscriberUpgrades },
      store,
    ),
    lists: openCollection(firstVersion('lists', inOneFile('lists.json'), SubscriberList), store),
    segments: openCollection(firstVersion('segments', inOneFile('segments.json'), Segment), store),
    suppressions: openCollection(firstVersion('suppressions', byHash('suppressions'), Suppression), store),
    mappings: openCollection(firstVersion('mappings', inOneFile('mappings.json'), RememberedMapping), store),
    accounts: openCollection(
      { ...firstVersion('accounts', inOneFile('accounts.json'), Account), version: accountVersion, upgrades: accountUpgrades },
      store,
    ),
    settings: openCollection(firstVersion('settings', inOneFile('settings.json'), Settings), store),
  }
}

/** A kind of record that has not changed since the first library. */
function firstVersion<T extends Kept>(name: string, layout: Layout, schema: z.ZodType<T>): FileSpec<T> {
  return { name, version: 1, upgrades: {}, ...layout, parse: record => schema.parse(record) }
}
