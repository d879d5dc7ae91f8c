import type { Answering } from '../base/answering.ts'
import { shorten } from '../base/text.ts'
import { addArticles } from './add-articles.ts'
import { arrangeDigest } from './arrange/arrange-digest.ts'
import type { ComposeOperations } from './compose-operations.ts'
import type { Digest } from './digest.ts'
import { articlesIn } from './digest-contents.ts'
import type { DigestPorts } from './digest-ports.ts'
import { requireStill } from './digest-standing.ts'
import { duplicateDigest } from './duplicate-digest.ts'
import { noSuchDigest } from './missing.ts'
import { requireOpen, saved } from './save-digest.ts'
import { digestsOf, nextNumber, startDigest } from './start-digest.ts'
import { summariseDigest } from './summarise-digest.ts'
import type { UseFeed } from './use-feed.ts'

/** Composing's operations; whatever changes a digest answers once the library can tell which articles it holds. */
export function answerDigests(ports: DigestPorts, uses: UseFeed): Answering<ComposeOperations> {
  const { digests, articles, clock } = ports

  async function open(id: string): Promise<Digest> {
    const digest = await digests.get(id)
    if (!digest) throw noSuchDigest()
    return digest
  }

  /** The newsroom's own edits go the way of everybody's: on the digest as it is now, with its next revision. */
  async function edit(id: string, rule: (digest: Digest) => Digest): Promise<Digest> {
    const { after } = await digests.change(id, now => {
      if (!now) throw noSuchDigest()
      requireOpen(now)
      return saved(now, rule(now), clock())
    })
    await uses.caughtUp()
    return after ?? open(id)
  }

  return {
    'digests.list': async () => (await digests.all()).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)).map(summariseDigest),
    'digest.open': open,
    'digest.new': async order => {
      const digest = await startDigest(ports, order)
      await uses.caughtUp()
      return digest
    },
    'digest.save': async offered => {
      const { after } = await digests.change(offered.id, now => saved(now, offered, clock()))
      await uses.caughtUp()
      return after ?? open(offered.id)
    },
    'digest.duplicate': async id => {
      const digest = await open(id)
      const copy = duplicateDigest(digest, nextNumber(await digestsOf(ports, digest.topicId)), clock())
      await digests.change(copy.id, () => copy)
      await uses.caughtUp()
      return copy
    },
    'digest.remove': async id => {
      const digest = await open(id)
      const change = await digests.change(id, now => {
        if (now) requireStill(now)
        return undefined
      })
      await uses.caughtUp()
      const undoable = ports.undo.remember(`Removed “${shorten(digest.subject, 60)}”`, [change])
      if (!undoable) throw noSuchDigest()
      return undoable
    },
    'digest.addArticles': async ({ id, articleIds, sectionId }) => {
      const added = await Promise.all(articleIds.map(article => articles.article(article)))
      return edit(id, now => addArticles(now, added, sectionId))
    },
    'digest.arrange': async ({ id, articleIds }) => {
      const digest = await open(id)
      const chosen = articleIds
        ? await Promise.all(articleIds.map(article => articles.article(article)))
        : await articles.unusedOf(digest.topicId)
      const held = await Promise.all(articlesIn(digest).map(article => articles.article(article).catch(() => null)))
      const all = [...held.filter(article => article !== null), ...chosen]
      let explanation: readonly string[] = []
      const arranged = await edit(id, now => {
        const arrangement = arrangeDigest(now, all)
        explanation = arrangement.explanation
        return arrangement.digest
      })
      return { digest: arranged, explanation }
    },
    'themes.list': () => ports.themes(),
    'templates.list': () => ports.templates(),
    'pictures.add': ({ source, alt }) => ports.pictures.addPicture(source, alt),
  }
}
