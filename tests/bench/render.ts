import mjml2html from 'mjml'
import { editBlock } from '../../src/core/compose/edit-block.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { blocksOf } from '../../src/core/compose/find-block.ts'
import { compileMerge } from '../../src/core/render/merge-fields.ts'
import { openRendering } from '../../src/core/render/open-rendering.ts'
import type { RenderedDigest } from '../../src/core/render/render-operations.ts'
import { mjmlCompiler } from '../../src/node/mjml/mjml-compiler.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'
import type { Bench, Measurement } from './bench.ts'
import { harbourDigest } from './harbour-digest.ts'
import { stories } from './harbour-stories.ts'
import { medians, milliseconds, perSecond, sideBySide } from './measure.ts'

const articles = 50
const merges = 500

const rendering = openRendering({ compiler: mjmlCompiler(), themes: builtInThemes })

/** Rendering: a digest as mail, and the mail as one reader's. */
export const renderBenches: readonly Bench[] = [
  { name: 'render.digest50', unit: 'ms', measure: () => renderEach(() => harbourDigest(stories(articles)), 'the whole mail, both parts') },
  { name: 'render.oneblock', unit: 'ms', measure: renderAfterEdits },
  { name: 'render.bytes50', unit: 'bytes', measure: weigh },
  { name: 'render.merge', unit: 'merges/s', measure: mergeReaders },
]

async function renderAfterEdits(): Promise<Measurement> {
  const digest = harbourDigest(stories(articles))
  const blockId = blocksOf(digest).findLast(({ kind }) => kind === 'article')?.id ?? ''
  await render(digest)
  return renderEach(round => editBlock(digest, blockId, { insight: `Read this one first (${round}).` }), 'again after an edit of one block')
}

/** Renders a digest each round, against plain MJML on the very MJML that we gave it. */
async function renderEach(digest: (round: number) => Digest, what: string): Promise<Measurement> {
  const figures = await sideBySide(
    15,
    round => milliseconds(() => render(digest(round))),
    async round => {
      const { mjml } = await render(digest(round))
      return milliseconds(() => mjml2html(mjml))
    },
  )
  return { ...medians(figures), note: `${articles} articles with pictures, ${what}, against mjml2html of the same MJML` }
}

async function weigh(): Promise<Measurement> {
  const { mjml, bytes } = await render(harbourDigest(stories(articles)))
  const { html } = await mjml2html(mjml)
  return {
    value: bytes,
    baseline: Buffer.byteLength(html),
    note: `HTML of ${articles} articles with pictures, against what mjml2html makes of the same MJML`,
  }
}

async function mergeReaders(): Promise<Measurement> {
  const { html } = await render(harbourDigest(stories(articles)))
  const merge = compileMerge(html, 'html')
  const fields = new Set(html.match(/\{\{[^}]+\}\}/g))
  const figures = await sideBySide(
    5,
    () => perSecond(merges, () => forEachReader(values => merge(values))),
    () =>
      perSecond(merges, () =>
        forEachReader(values => [...fields].reduce((now, field) => now.replaceAll(field, values[nameOf(field)] ?? ''), html)),
      ),
  )
  return {
    ...medians(figures),
    note: `${fields.size} fields in ${Math.round(html.length / 1000)} kB of HTML, escaped for their places, against replaceAll for each field`,
  }
}

function forEachReader(merge: (values: Readonly<Record<string, string>>) => string): void {
  for (let n = 0; n < merges; n++)
    merge({ name: `Reader ${n}`, unsubscribe: `https://harbour.example/leave?t=${n}`, sender: '3 Fish Quay, Saltby', number: '41' })
}

/** `{{name|neighbour}}` → `name`. */
function nameOf(field: string): string {
  return field.replace(/[{}]|\|.*/g, '').trim()
}

function render(digest: Digest): Promise<RenderedDigest> {
  return rendering.render(digest, { pictureAddress: file => `images/${file}`, marks: false })
}
