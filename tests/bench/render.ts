import mjml2html from 'mjml'
import type { Digest } from '../../src/core/compose/digest.ts'
import { editBlock } from '../../src/core/compose/edit-block.ts'
import { blocksOf } from '../../src/core/compose/find-block.ts'
import { mapSections } from '../../src/core/compose/with-sections.ts'
import { withPictures } from '../../src/core/render/mail-parts.ts'
import { compileMerge, mergeFields } from '../../src/core/render/merge-fields.ts'
import { openRendering } from '../../src/core/render/open-rendering.ts'
import { pictureInMail } from '../../src/core/render/picture-address.ts'
import type { RenderedDigest } from '../../src/core/render/render-operations.ts'
import type { Rendering } from '../../src/core/render/rendering.ts'
import { mjmlCompiler } from '../../src/node/mjml/mjml-compiler.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'
import type { Bench, Measurement } from './bench.ts'
import { harbourDigest } from './harbour-digest.ts'
import { stories } from './harbour-stories.ts'
import { medians, milliseconds, perSecond, sideBySide } from './measure.ts'
import { plainMjml } from './plain-mjml.ts'

const articles = 50
const merges = 500

const compiler = mjmlCompiler()
const anew = (): Rendering => openRendering({ compiler, themes: builtInThemes })

/** Rendering: a digest as mail, and the mail as one reader's. */
export const renderBenches: readonly Bench[] = [
  { name: 'render.digest50', unit: 'ms', measure: renderAnew },
  { name: 'render.oneblock', unit: 'ms', measure: renderAfterEdits },
  { name: 'render.bytes50', unit: 'bytes', measure: weigh },
  { name: 'render.merge', unit: 'merges/s', measure: mergeReaders },
]

async function renderAnew(): Promise<Measurement> {
  const digest = harbourDigest(stories(articles))
  return against(digest, () => milliseconds(() => render(digest, anew())), 'the whole mail, both parts, nothing remembered')
}

async function renderAfterEdits(): Promise<Measurement> {
  const digest = harbourDigest(stories(articles))
  const blockId = blocksOf(digest).findLast(({ kind }) => kind === 'article')?.id ?? ''
  const rendering = anew()
  await render(digest, rendering)
  const edited = (round: number): Digest => editBlock(digest, blockId, { insight: `Read this one first (${round}).` })
  return against(digest, round => milliseconds(() => render(edited(round), rendering)), 'again after an edit of one block')
}

/** Against MJML on the same content, written the plain way. */
async function against(digest: Digest, ours: (round: number) => Promise<number>, what: string): Promise<Measurement> {
  const plain = plainMjml(digest)
  const figures = await sideBySide(25, ours, () => milliseconds(() => mjml2html(plain)))
  return { ...medians(figures), note: `${articles} articles with pictures, ${what}, against mjml2html of plain MJML for them` }
}

async function weigh(): Promise<Measurement> {
  const digest = harbourDigest(stories(articles))
  const { html } = await render(digest, anew())
  const { html: plain } = await mjml2html(plainMjml(digest))
  const mail = mergeFields(withPictures(html, pictureInMail(digest)), 'html', readerOf(1))
  return {
    value: Buffer.byteLength(mail),
    baseline: Buffer.byteLength(plain),
    note: `HTML of ${articles} articles with pictures, filled in for a reader, against mjml2html of plain MJML for them`,
  }
}

async function mergeReaders(): Promise<Measurement> {
  const { html, text } = await render(personalised(harbourDigest(stories(articles))), anew())
  const parts = [compileMerge(html, 'html'), compileMerge(text, 'text')]
  const fields = new Set(html.match(/\{\{\w[^}]*\}\}/g))
  const figures = await sideBySide(
    5,
    () => perSecond(merges, () => forEachReader((values, tags) => parts.map(merge => merge(values, { tags, web: false })))),
    () =>
      perSecond(merges, () =>
        forEachReader(values =>
          [html, text].map(part => [...fields].reduce((now, field) => now.replaceAll(field, values[nameOf(field)] ?? ''), part)),
        ),
      ),
  )
  return {
    ...medians(figures),
    note: `both parts, ${fields.size} fields and a section and ten stories for some in ${Math.round(html.length / 1000)} kB of HTML, against replaceAll for each field`,
  }
}

/** Every fifth story is for berth holders, and the last section for those who are not from Saltmere. */
function personalised(digest: Digest): Digest {
  const shown = mapSections(digest, section => ({
    ...section,
    blocks: section.blocks.map((block, n) =>
      n % 5 === 4 ? { ...block, showTo: { who: 'tagged', tag: 'berth holder', carried: true } } : block,
    ),
  }))
  return {
    ...shown,
    sections: shown.sections.map((section, n) =>
      n === 1 ? { ...section, showTo: { who: 'attribute', name: 'town', test: 'is-not', value: 'Saltmere' } } : section,
    ),
  }
}

function forEachReader(merge: (values: Readonly<Record<string, string>>, tags: readonly string[]) => unknown): void {
  for (let n = 0; n < merges; n++) merge(readerOf(n), n % 2 === 0 ? ['berth holder'] : [])
}

function readerOf(n: number): Readonly<Record<string, string>> {
  return {
    name: `Reader ${n}`,
    unsubscribe: `https://harbour.example/leave?t=${n}`,
    sender: '3 Fish Quay, Saltby',
    number: '41',
    town: 'Eelby',
  }
}

/** `{{name|neighbour}}` → `name`. */
function nameOf(field: string): string {
  return field.replace(/[{}]|\|.*/g, '').trim()
}

function render(digest: Digest, rendering: Rendering): Promise<RenderedDigest> {
  return rendering.render(digest, { pictureAddress: file => `images/${file}`, marks: false })
}
