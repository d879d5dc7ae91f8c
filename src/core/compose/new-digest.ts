import { newId } from '../base/id.ts'
import { oneLine } from '../base/text.ts'
import type { Topic } from '../library/topic.ts'
import type { Block } from './block.ts'
import type { Digest, Section } from './digest.ts'
import { blocksOf } from './find-block.ts'
import type { Template } from './template.ts'
import { usualTheme } from './usual-theme.ts'

/** Everything a new digest is made from. */
export interface NewDigestMatter {
  readonly template: Template
  readonly topic: Topic | null
  readonly subject: string | null
  /** The topic's latest digest, whose ways the new one keeps; undefined for the first. */
  readonly last: Digest | undefined
  /** Chosen instead of the usual one; null for that. */
  readonly themeId?: string | null | undefined
  readonly number: number
  /** When it is meant to go out; null where nothing says so. */
  readonly dueAt: string | null
  readonly now: Date
}

/** A new draft from a template, with the topic's name on it and what its readers are used to from the last edition. */
export function newDigest({ template, topic, subject, last, themeId, number, dueAt, now }: NewDigestMatter): Digest {
  return {
    id: newId(),
    number,
    topicId: topic?.id ?? null,
    subject: oneLine(subject ?? '') || (topic ? `${topic.title} № ${number}` : template.subject),
    preheader: template.preheader,
    language: last?.language ?? 'en',
    themeId: themeId ?? usualTheme({ template, topic, last }),
    sections: copySections(template.sections).map(section => ({
      ...section,
      blocks: section.blocks.map(block => known(block, topic, last)),
    })),
    mjml: template.mjml,
    pictures: last?.pictures ?? { as: 'embedded', base: '' },
    webAddress: last?.webAddress ?? '',
    templateId: template.id,
    dueAt,
    status: 'draft',
    deliveryIds: [],
    sentAt: null,
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
    revision: 1,
  }
}

/** Sections and blocks as they are, under ids of their own. */
export function copySections(sections: readonly Section[]): Section[] {
  return sections.map(section => ({ ...section, id: newId(), blocks: section.blocks.map(block => ({ ...block, id: newId() })) }))
}

/** The name plate and the small print stay the same from one edition to the next. */
function known(block: Block, topic: Topic | null, last: Digest | undefined): Block {
  const before = last && blocksOf(last).find(({ kind }) => kind === block.kind)
  if (block.kind === 'masthead' && before?.kind === 'masthead') return { ...before, id: block.id }
  if (block.kind === 'masthead' && topic) return { ...block, title: topic.title, tagline: oneLine(topic.audience) || block.tagline }
  if (block.kind === 'footer' && before?.kind === 'footer') return { ...before, id: block.id }
  return block
}
