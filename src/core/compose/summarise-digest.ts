import type { Block } from './block.ts'
import type { Digest, DigestSummary } from './digest.ts'
import { articlesIn } from './digest-contents.ts'
import { blocksOf } from './find-block.ts'

/** What a list shows of a digest. */
export function summariseDigest(digest: Digest): DigestSummary {
  const { id, number, topicId, templateId, subject, preheader, themeId, status, dueAt, sentAt, createdAt, changedAt } = digest
  return {
    id,
    number,
    topicId,
    templateId,
    subject,
    preheader,
    themeId,
    status,
    dueAt,
    sentAt,
    createdAt,
    changedAt,
    articleCount: articlesIn(digest).length,
    sectionTitles: digest.sections.map(({ title }) => title).filter(title => title !== ''),
    picture:
      blocksOf(digest)
        .map(pictureOf)
        .find(file => file !== null) ?? null,
    lastDeliveryId: digest.deliveryIds.at(-1) ?? null,
  }
}

function pictureOf(block: Block): string | null {
  if (block.kind === 'article') return block.showPicture ? (block.picture?.file ?? null) : null
  return block.kind === 'picture' || block.kind === 'sponsor' ? (block.picture?.file ?? null) : null
}
