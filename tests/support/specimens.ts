import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Digest } from '../../src/core/compose/digest.ts'
import { specimen, type SpecimenStory } from '../../src/core/compose/specimen.ts'
import type { Template } from '../../src/core/compose/template.ts'
import { root } from './root.ts'

const Sample = z.object({
  title: z.string(),
  url: z.string(),
  siteName: z.string(),
  picture: z.string().nullable().default(null),
  paragraphs: z.array(z.string()),
})

const samples = z
  .array(Sample)
  .parse(JSON.parse(readFileSync(join(root, 'resources/sample-library/articles.json'), 'utf8')))
  .filter(({ picture }) => picture !== null)
  .slice(0, 12)

/** The sample library's pictures, each as the file that a specimen names. */
export const specimenPictures = samples.map(({ picture }, at) => ({
  name: picture ?? '',
  file: `${at.toString(16).padStart(64, '0')}.png`,
}))

const stories: readonly SpecimenStory[] = samples.map(({ title, url, siteName, paragraphs }, at) => ({
  headline: title,
  blurb: paragraphs[0] ?? '',
  url,
  siteName,
  byline: 'Ruth Penhallow',
  publishedAt: '2026-11-02T08:00:00.000Z',
  scoopedBy: 'Ines Calder',
  picture: { file: specimenPictures[at]?.file ?? '', width: 1200, height: 800, alt: title, sourceUrl: null },
}))

/** A template filled from the sample library. */
export function specimenOf(template: Template): Digest {
  return specimen(template, stories, new Date('2026-11-05T08:00:00.000Z'))
}
