import type { Handlers } from '../../contract/newsroom.ts'
import { articleBlock } from '../../core/compose/article-block.ts'
import { emptyBlock } from '../../core/compose/empty-block.ts'
import { emptySection } from '../../core/compose/empty-section.ts'
import type { BlockOf } from '../../core/compose/block.ts'
import type { Digest, Section } from '../../core/compose/digest.ts'
import { countWords, shorten } from '../../core/base/text.ts'
import { escapeHtml } from '../../core/base/html.ts'
import type { Article, Picture } from '../../core/library/article.ts'
import type { Library } from '../../core/library/library.ts'
import { localAccountId } from '../../core/settings/settings-operations.ts'
import type { Source } from '../../core/base/port.ts'
import { type SampleArticle, type SampleDigest, sampleFiles, samplePicture } from './sample-files.ts'

// Sharp draws a few pictures side by side; more would only wait.
const picturesAtOnce = 4

/** What the sample is filled in through: the library itself, the pictures, and for all else what any host may ask. */
export interface SampleDesk {
  readonly library: Pick<Library, 'keep'>
  readonly addPicture: (source: Source, alt: string) => Promise<Picture>
  readonly handlers: Handlers
}

/** Fills a new library with a month of “The Harbour Weekly”: articles, readers, one digest sent through the local mailbox and one in the making. */
export async function fillSample(desk: SampleDesk): Promise<void> {
  const { handlers } = desk
  const { topics, articles, newsletter, subscribers } = await sampleFiles()
  await handlers['settings.change']({ curatorName: newsletter.curator })
  await handlers['spelling.add'](newsletter.words)

  const listId = (await handlers['lists.save']({ id: null, ...newsletter.list })).id
  const source = { from: 'text', name: 'subscribers.csv', text: subscribers } as const
  const { files } = await handlers['subscribers.lookAt']({ source, email: null, sheet: null })
  const read = files.map(({ name, sheet, guess: mapping }) => ({ name, sheet, mapping }))
  await handlers['subscribers.import']({ source, files: read, listId, dryRun: false })
  await handlers['settings.change']({ defaultListId: listId, defaultAccountId: localAccountId })

  const topicIds = new Map<string, string>()
  for (const topic of topics) {
    const saved = await handlers['topics.save']({ id: null, ...topic, views: '', themeId: null, accountId: localAccountId, listId })
    topicIds.set(topic.title, saved.id)
  }
  const kept = await keepArticles(desk, articles, topicIds)
  for (const digest of newsletter.digests)
    await makeDigest(handlers, digest, { topicId: topicIds.get(digest.topic) ?? null, listId, kept, masthead: newsletter.masthead })
}

async function keepArticles(
  desk: SampleDesk,
  articles: readonly SampleArticle[],
  topicIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Article>> {
  const arrivals: { article: Omit<Article, 'id'>; body: string }[] = []
  for (let at = 0; at < articles.length; at += picturesAtOnce)
    arrivals.push(...(await Promise.all(articles.slice(at, at + picturesAtOnce).map(sample => arrival(desk, sample, topicIds)))))
  const { kept } = await desk.library.keep(arrivals, 'The sample library')
  return new Map(kept.map(article => [article.source.key, article]))
}

async function arrival(
  desk: SampleDesk,
  sample: SampleArticle,
  topicIds: ReadonlyMap<string, string>,
): Promise<{ article: Omit<Article, 'id'>; body: string }> {
  const text = sample.paragraphs.join('\n\n')
  const { slug, picture, topic, paragraphs, published, ...fields } = sample
  return {
    body: paragraphs.map(paragraph => `<p>${escapeHtml(paragraph)}</p>`).join('\n'),
    article: {
      ...fields,
      givenUrl: null,
      canonicalUrl: sample.url,
      publishedAt: `${published}T06:00:00.000Z`,
      scoopedAt: scoopedAt(published, slug),
      topicId: topicIds.get(topic) ?? null,
      image: await desk.addPicture({ from: 'path', path: samplePicture(picture) }, `Illustration: ${sample.title}`),
      excerpt: shorten(paragraphs.slice(0, 2).join(' '), 300),
      language: 'en',
      notes: '',
      highlights: [],
      wordCount: countWords(text),
      capture: 'whole',
      source: { kind: 'sample', name: 'The Harbour Weekly', key: slug },
    },
  }
}

/** The morning after, a minute apart, so that a list by date has one order. */
function scoopedAt(published: string, slug: string): string {
  const at = new Date(`${published}T07:00:00.000Z`)
  at.setUTCMinutes(at.getUTCMinutes() + ((slug.length * 7) % 60) + 24 * 60)
  return at.toISOString()
}

type Masthead = Pick<BlockOf<'masthead'>, 'title' | 'tagline'>

interface DigestMatter {
  readonly topicId: string | null
  readonly listId: string
  readonly kept: ReadonlyMap<string, Article>
  readonly masthead: Masthead
}

async function makeDigest(handlers: Handlers, sample: SampleDigest, { topicId, listId, kept, masthead }: DigestMatter): Promise<void> {
  const fresh = await handlers['digest.new']({ templateId: sample.template, topicId, subject: sample.subject })
  const filled = await handlers['digest.save']({
    ...fresh,
    number: sample.number,
    preheader: sample.preheader,
    sections: sectionsOf(fresh, sample, kept, masthead),
  })
  if (!sample.send) return
  const { id } = await handlers['delivery.send']({ digestId: filled.id, listId, accountId: localAccountId })
  await handlers['delivery.settled'](id)
}

/** The template's name plate, greeting and foot stay; the sample's sections stand between them. */
function sectionsOf(fresh: Digest, sample: SampleDigest, kept: ReadonlyMap<string, Article>, masthead: Masthead): Section[] {
  const [top, ...rest] = fresh.sections
  const foot = rest.at(-1)
  if (!top || !foot) return fresh.sections
  const opening = {
    ...top,
    blocks: [
      ...top.blocks.flatMap(block => (block.kind === 'masthead' ? [{ ...block, ...masthead }] : [])),
      { ...emptyBlock('text'), markdown: sample.welcome },
    ],
  }
  const stories = sample.sections.map(({ title, articles }, at) => ({
    ...emptySection(title),
    tone: at % 2 === 0 ? ('paper' as const) : ('tint' as const),
    blocks: articles.flatMap(slug => storyBlock(kept.get(slug), at === 0)),
  }))
  return [opening, ...stories, { ...foot, blocks: foot.blocks.filter(({ kind }) => kind === 'footer') }]
}

function storyBlock(article: Article | undefined, lead: boolean) {
  return article ? [articleBlock(article, lead ? 'lead' : 'picture-left')] : []
}
