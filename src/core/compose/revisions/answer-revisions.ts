import type { Answering } from '../../base/answering.ts'
import { compareContents } from '../compare/compare-contents.ts'
import { comparisonWords } from '../compare/comparison-words.ts'
import type { Digest } from '../digest.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { editKept, openDigest } from '../kept-digest.ts'
import { noSuchRevision } from '../missing.ts'
import { requireOpen } from '../save-digest.ts'
import { type Content, contentOf } from '../steps/content.ts'
import type { Revisions } from './keep-revisions.ts'
import { packRevisions } from './pack-revisions.ts'
import type { RevisionList, RevisionOperations } from './revision-operations.ts'
import { type FullRevision, fullRevisions, type RevisionCause } from './revision.ts'
import { withRevision } from './with-revision.ts'

type RevisionPorts = Pick<DigestPorts, 'digests' | 'revisions' | 'clock' | 'undo'>

/** The operations of revisions. */
export function answerRevisions(ports: RevisionPorts, revisions: Revisions): Answering<RevisionOperations> {
  return {
    async 'digest.revisions'(id) {
      await revisions.caughtUp()
      return listOf(ports, await openDigest(ports, id))
    },
    async 'digest.keepRevision'({ id, name, cause }) {
      await revisions.caughtUp()
      const digest = await openDigest(ports, id)
      await keepAsRevision(ports, digest, cause, name)
      return listOf(ports, digest)
    },
    async 'digest.compare'({ id, from, to }) {
      const digest = await openDigest(ports, id)
      const full = await revisionsOf(ports, id)
      const [before, after] = [from, to].map(number => ({ ...digest, ...contentAt(digest, full, number) })) as [Digest, Digest]
      return { before, after, comparison: compareContents(contentOf(before), contentOf(after)) }
    },
    async 'digest.restore'({ id, number }) {
      await revisions.caughtUp()
      const digest = await openDigest(ports, id)
      requireOpen(digest)
      const content = contentAt(digest, await revisionsOf(ports, id), number)
      await keepAsRevision(ports, digest, 'restoring')
      return editKept(ports, id, now => ({ ...now, ...content }))
    },
    async 'digest.forgetRevision'({ id, number }) {
      const change = await ports.revisions.change(id, now => {
        const full = now ? fullRevisions(now) : []
        return packRevisions(
          id,
          full.filter(revision => revision !== found(full, number)),
        )
      })
      const undoable = ports.undo.remember('Removed a version', [change])
      if (!undoable) throw noSuchRevision()
      return undoable
    },
  }
}

/** Keeps a digest as it is now among its revisions. */
export async function keepAsRevision(
  { revisions, clock }: Pick<RevisionPorts, 'revisions' | 'clock'>,
  digest: Digest,
  cause: RevisionCause,
  name = '',
): Promise<void> {
  const order = { content: contentOf(digest), at: clock().toISOString(), cause, name }
  await revisions.change(digest.id, now => withRevision(digest.id, now, order, clock()))
}

async function listOf(ports: RevisionPorts, digest: Digest): Promise<RevisionList> {
  const full = await revisionsOf(ports, digest.id)
  const latest = full.at(-1)
  const rows = full.map(({ content, ...revision }, at) => {
    const before = full[at - 1]
    return { ...revision, changes: before ? changesBetween(before.content, content) : '' }
  })
  return { revisions: rows.toReversed(), since: latest ? changesBetween(latest.content, contentOf(digest)) : '' }
}

async function revisionsOf({ revisions }: Pick<RevisionPorts, 'revisions'>, id: string): Promise<readonly FullRevision[]> {
  const kept = await revisions.get(id)
  return kept ? fullRevisions(kept) : []
}

function contentAt(digest: Digest, full: readonly FullRevision[], number: number | null): Content {
  return number === null ? contentOf(digest) : found(full, number).content
}

function found(full: readonly FullRevision[], number: number): FullRevision {
  const revision = full.find(each => each.number === number)
  if (!revision) throw noSuchRevision()
  return revision
}

const changesBetween = (before: Content, after: Content): string => comparisonWords(compareContents(before, after))
