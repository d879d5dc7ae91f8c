import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { appRoot } from '../app-root.ts'

const folder = join(appRoot, 'resources/sample-library')

const SampleTopic = z.object({ title: z.string(), description: z.string(), audience: z.string(), curators: z.array(z.string()) })

const SampleArticle = z.object({
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  siteName: z.string(),
  byline: z.string(),
  /** The day it was published; scooped the day after, at breakfast. */
  published: z.string(),
  scoopedBy: z.string(),
  tags: z.array(z.string()),
  state: z.enum(['new', 'kept', 'archived']),
  starred: z.boolean(),
  /** A file in `pictures/`. */
  picture: z.string(),
  /** A topic's title. */
  topic: z.string(),
  insight: z.string(),
  comments: z.array(z.object({ author: z.string(), date: z.string(), text: z.string() })),
  paragraphs: z.array(z.string()),
})
export type SampleArticle = z.infer<typeof SampleArticle>

const SampleDigest = z.object({
  number: z.number(),
  topic: z.string(),
  template: z.string(),
  subject: z.string(),
  preheader: z.string(),
  welcome: z.string(),
  sections: z.array(z.object({ title: z.string(), articles: z.array(z.string()) })),
  /** Sent to the sample list through the local mailbox when the library is made. */
  send: z.boolean(),
})
export type SampleDigest = z.infer<typeof SampleDigest>

const Newsletter = z.object({
  curator: z.string(),
  /** What the curator has added to the dictionary. */
  words: z.array(z.string()),
  list: z.object({ name: z.string(), description: z.string() }),
  masthead: z.object({ title: z.string(), tagline: z.string() }),
  digests: z.array(SampleDigest),
})

/** The sample newsletter as it lies in `resources/sample-library`. */
export async function sampleFiles() {
  const [topics, articles, newsletter, subscribers] = await Promise.all([
    read('topics.json', z.array(SampleTopic)),
    read('articles.json', z.array(SampleArticle)),
    read('newsletter.json', Newsletter),
    readFile(join(folder, 'subscribers.csv'), 'utf8'),
  ])
  return { topics, articles, newsletter, subscribers }
}

/** Where a sample picture lies. */
export function samplePicture(name: string): string {
  return join(folder, 'pictures', name)
}

async function read<T>(name: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
}
