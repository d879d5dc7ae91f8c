import type { Change, Collection } from '../base/collection.ts'
import type { Digest } from './digest.ts'
import { articlesIn } from './digest-contents.ts'
import { mapSections, withBlocks } from './with-sections.ts'

/**
 * Lets digests name another article of the library in the place of some that were merged into it. What they show is their own
 * copy and stays as it is, and so does their revision: nobody who has one open is disturbed.
 */
export async function repointArticles(
  digests: Collection<Digest>,
  merged: ReadonlySet<string>,
  into: string,
): Promise<readonly Change<Digest>[]> {
  const holding = (await digests.all()).filter(digest => articlesIn(digest).some(id => merged.has(id)))
  return digests.changeMany(
    holding.map(({ id }) => id),
    now => now && repointed(now, merged, into),
  )
}

function repointed(digest: Digest, merged: ReadonlySet<string>, into: string): Digest {
  return mapSections(digest, section =>
    withBlocks(
      section,
      section.blocks.map(block =>
        block.kind === 'article' && block.articleId !== null && merged.has(block.articleId) ? { ...block, articleId: into } : block,
      ),
    ),
  )
}
