import type { Digest } from '../compose/digest.ts'
import { articlesIn } from '../compose/digest-contents.ts'
import { blocksOf } from '../compose/find-block.ts'
import { findPlaceholders } from '../compose/placeholders.ts'
import { withPictures } from '../render/mail-parts.ts'
import { mailUrl } from '../base/mail-url.ts'
import { mergeFields } from '../render/merge-fields.ts'
import { pictureInMail } from '../render/picture-address.ts'
import type { Reader } from '../render/render-ports.ts'
import { previewValues, sampleReader } from '../render/sample-reader.ts'
import { themeOf } from '../render/theme-of.ts'
import type { CheckPorts } from './check-ports.ts'
import type { CheckMatter } from './matter.ts'
import { readPage } from './page/read-page.ts'
import { findMisspelt } from './spelling/find-misspelt.ts'
import { webAddresses } from './web-addresses.ts'

/** What checking one digest is given besides the digest. */
export interface GatherOptions {
  /** Whoever it may go to. */
  readonly readers: readonly Reader[]
  readonly postalAddresses: readonly string[]
  /** Whether the dictionaries are asked. */
  readonly spelling: boolean
}

/** Draws a digest, and brings together all that its faults are found in. */
export async function gather(ports: CheckPorts, digest: Digest, options: GatherOptions): Promise<CheckMatter> {
  const blocks = blocksOf(digest)
  const articleIds = articlesIn(digest)
  const files = blocks.flatMap(block => ('picture' in block && block.picture ? [block.picture.file] : []))
  const rendered = await drawn(ports, digest, options.readers[0] ?? sampleReader)
  const page = readPage(rendered.html)
  const addresses = webAddresses(page)
  const [themes, articles, links, pictures, support, misspelt] = await Promise.all([
    ports.themes(),
    ports.articles(articleIds),
    ports.knownLinks(articleIds, addresses),
    Promise.all([...new Set(files)].map(async file => ({ file, bytes: await ports.pictures.pictureWeight(file) }))),
    ports.clientSupport(),
    options.spelling ? findMisspelt(ports, digest) : [],
  ])
  await ports.giveWay()
  return {
    digest,
    blocks,
    rendered,
    page,
    addresses,
    theme: themeOf(themes, digest),
    placeholders: findPlaceholders(digest),
    readers: options.readers,
    postalAddresses: options.postalAddresses,
    articles: new Map(articles.map(article => [article.id, article])),
    // The latest answer counts.
    links: new Map(links.toSorted((a, b) => a.checkedAt.localeCompare(b.checkedAt)).map(link => [mailUrl(link.url) ?? link.url, link])),
    pictureBytes: new Map(pictures.flatMap(({ file, bytes }) => (bytes === null ? [] : [[file, bytes]]))),
    support,
    misspelt,
  }
}

function drawn({ rendering }: CheckPorts, digest: Digest, reader: Reader): ReturnType<CheckPorts['rendering']['render']> {
  const values = previewValues(reader, digest)
  const inMail = pictureInMail(digest)
  const counted = (html: string): string => mergeFields(withPictures(html, inMail), 'html', values, { tags: reader.tags, web: false })
  return rendering.render(digest, { pictureAddress: file => `images/${file}`, marks: true, counted })
}
