import type { NewsroomEvent } from '../contract/events.ts'
import type { Handlers } from '../contract/newsroom.ts'
import type { Announcer } from './base/port.ts'
import { Problem } from './base/problem.ts'
import { undoLog } from './base/undo-log.ts'
import { type Checks, openChecks } from './check/answer-checks.ts'
import { knownArticles } from './check/known-articles.ts'
import { digestContents, issueOf } from './compose/digest-contents.ts'
import { openDigests } from './compose/digests.ts'
import { repointArticles } from './compose/repoint-articles.ts'
import { type Deliveries, openDeliveries } from './delivery/deliveries.ts'
import { mailsTo } from './delivery/mails-to.ts'
import { allArticles } from './library/article-query.ts'
import type { Article } from './library/article.ts'
import { bodyText } from './library/body-text.ts'
import { type Library, openLibrary } from './library/library.ts'
import { mailboxOperations } from './mailbox/answer-mailbox.ts'
import { renderOperations } from './render/answer-render.ts'
import { openRendering } from './render/open-rendering.ts'
import type { ScoopPorts } from './scoop/scoop-ports.ts'
import { guessLanguage } from './scoop/page/guess-language.ts'
import { openScooping } from './scoop/scooping.ts'
import { openSettings } from './settings/settings-area.ts'
import { senderOf } from './sender-of.ts'
import { openSubscribers } from './subscribers/subscribers.ts'
import { tellChanges } from './tell-changes.ts'
import { openLinks } from './watch/links/answer-links.ts'
import { openAddresses } from './watch/links/addresses.ts'
import { longWorks } from './scoop/long-work.ts'
import { briskManners, usualManners } from './scoop/polite.ts'
import { openWatching } from './watch/watching.ts'
import type { World } from './world.ts'

// A list of unused articles longer than this is not arranged by hand or by machine.
const unusedAtMost = 1_000

/** Those of these words that stand in the title of a saved article. */
async function titleWords(library: Library, words: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    words.map(async word => {
      const { rows } = await library.operations['library.list']({ ...allArticles, text: `"${word}"`, sort: 'relevance', limit: 5 })
      return rows.some(({ title }) => title.toLowerCase().includes(word.toLowerCase())) ? [word] : []
    }),
  )
  return found.flat()
}

/** The areas of a library joined: every operation, and what outlives a request. */
export interface JoinedAreas {
  readonly handlers: Handlers
  readonly library: Library
  close(): Promise<void>
}

/** Joins the areas to each other and to the world. `emit` hears what changed and how long work goes on. */
export async function joinAreas(world: World, emit: (event: NewsroomEvent) => void): Promise<JoinedAreas> {
  const { clock, collections } = world
  const undo = undoLog()
  const announcer: Announcer = {
    progress: progress => emit({ type: 'progress', progress }),
    notice: notice => emit({ type: 'notice', notice }),
  }
  const settings = openSettings({ ...world, ...collections, undo })
  const library = await openLibrary({
    ...world,
    ...collections,
    undo,
    digestContents: async () => (await collections.digests.all()).map(digestContents),
    issues: async () => (await collections.digests.all()).map(issueOf),
    repoint: (merged, into) => repointArticles(collections.digests, merged, into),
  })
  const themes = async () => [...(await world.themes()), ...byName(await collections.ownThemes.all())]
  const templates = async () => [...(await world.templates()), ...byName(await collections.ownTemplates.all())]
  const digests = openDigests({
    ...world,
    ...collections,
    themes,
    templates,
    readText: source => world.sources.readText(source),
    undo,
    articles: {
      article: id => library.article(id),
      unusedOf: topicId => unusedArticles(library, topicId),
      text: async id => bodyText(await world.bodies.read(id)),
      sameStories: ids => sameStories(library, ids),
    },
  })
  tellChanges(collections, emit)

  const subscribers = openSubscribers({
    ...world,
    ...collections,
    undo,
    mailsTo: person => mailsTo(person, deliveries),
  })
  const readers = async () => (await collections.subscribers.all()).filter(({ standing }) => standing.is === 'subscribed')
  const rendering = openRendering({ compiler: world.compiler, themes })
  const deliveries: Deliveries = openDeliveries({
    files: world.deliveryFiles,
    subscribers,
    rendering,
    digests,
    faultsOf: (digest, options) => checks.faultsFor(digest, options),
    listName: async id => (await collections.lists.get(id))?.name ?? noSuchList(),
    sender: async id => senderOf(world, settings, await settings.account(id)),
    openMailer: async id => world.openMailer({ account: await settings.account(id), ...(await settings.keys(id)) }),
    composeMail: world.composeMail,
    unsubscribeToken: world.unsubscribeToken,
    announcer,
    changed: ids => emit({ type: 'changed', what: 'deliveries', ids }),
    clock,
    repeat: world.timer.repeat,
    patience: world.patience,
  })
  const scoopPorts: ScoopPorts = {
    ...world,
    library,
    known: keys => world.index.findByKey(keys),
    announcer,
    watchFeeds: found => watching.watchFeeds(found),
    undo,
    pause: milliseconds => world.timer.pause(milliseconds),
    curator: async () => (await settings.settings()).curatorName,
  }
  const works = longWorks()
  const scooping = openScooping(scoopPorts, works)
  const watching = openWatching({
    sources: collections.sources,
    checks: collections.sourceChecks,
    suggestions: collections.suggestions,
    texts: world.bodies,
    undo,
    feeds: world.feeds,
    timer: world.timer,
    facets: () => library.operations['library.facets'](undefined),
    naming: async author => (await library.operations['library.list']({ ...allArticles, text: `"${author}"`, limit: 1 })).total,
    scoop: scoopPorts,
  })
  const links = openLinks({ ...world, checks: collections.linkChecks, library, undo, announcer, manners: usualManners })
  const addresses = openAddresses({ ...world, asked: collections.askedLinks, works, announcer, manners: briskManners })
  const checks: Checks = openChecks({
    ...world,
    ownWords: collections.ownWords,
    undo,
    guessLanguage,
    titleWords: words => titleWords(library, words),
    giveWay: () => world.timer.pause(0),
    rendering,
    themes,
    digests: { digest: digests.digest, save: digest => digests.operations['digest.save'](digest) },
    ignored: collections.ignoredFindings,
    articles: async ids => knownArticles(await library.some(ids), await collections.digests.all()),
    knownLinks: async (ids, urls) => [...(await links.operations['links.of'](ids)), ...(await addresses.known(urls))],
    askLinks: urls => addresses.ask(urls),
    readers,
    reader: id => subscribers.subscriber(id),
    postalAddresses: async () => (await collections.accounts.all()).map(({ postalAddress }) => postalAddress),
  })
  return {
    library,
    handlers: {
      ...library.operations,
      ...scooping.operations,
      ...watching.operations,
      ...links.operations,
      ...digests.operations,
      ...renderOperations({
        ...world.rendered,
        rendering,
        compiler: world.compiler,
        digests,
        subscribers,
        readers,
        ownTemplates: collections.ownTemplates,
        ownThemes: collections.ownThemes,
        pictures: world.pictures,
        readBytes: source => world.sources.readBytes(source, 'text'),
      }),
      ...checks.operations,
      ...subscribers.operations,
      ...deliveries.operations,
      ...mailboxOperations(world.mailbox),
      ...settings.operations,
    },
    async close() {
      await links.close()
      await watching.close()
      await deliveries.close()
      await library.close()
    },
  }
}

function byName<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name))
}

async function unusedArticles(library: Library, topicId: string | null): Promise<readonly Article[]> {
  const { rows } = await library.operations['library.list']({ ...allArticles, topicId, used: false, limit: unusedAtMost })
  return Promise.all(rows.filter(({ state }) => state !== 'archived').map(({ id }) => library.article(id)))
}

// More groups than this are merged before anybody arranges them.
const groupsRead = 10_000

async function sameStories(library: Library, ids: readonly string[]): Promise<readonly (readonly string[])[]> {
  const asked = new Set(ids)
  const { groups } = await library.operations['library.duplicates']({ offset: 0, limit: groupsRead })
  return groups.map(group => group.map(({ id }) => id).filter(id => asked.has(id))).filter(group => group.length > 1)
}

function noSuchList(): never {
  throw new Problem('not-found', 'That list is not there any more.', 'Choose another one.')
}
