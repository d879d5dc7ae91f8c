import { specimen, type SpecimenStory } from '../../../core/compose/specimen.ts'
import { openingSentences } from '../../../core/compose/opening-sentences.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import type { Template } from '../../../core/compose/template.ts'
import type { Output } from '../../../contract/operations.ts'
import { allArticles } from '../../../contract/queries.ts'
import { useAnswer } from '../ask.ts'

/** What a theme is shown on: a template filled for the purpose, or a digest of the library. */
export type Subject = { readonly is: 'template' | 'digest'; readonly id: string }

const storiesShown = 12
const blurbLength = 280

/** The mail that a theme is shown on; undefined until it is known. */
export function useSubject(subject: Subject): Digest | undefined {
  const templates = useAnswer('templates.list', undefined).data
  const digest = useAnswer('digest.open', subject.id, { enabled: subject.is === 'digest' }).data
  const rows = useAnswer('library.list', newest).data?.rows
  if (subject.is === 'digest') return digest && { ...digest, mjml: null }
  const template = templates?.find(({ id }) => id === subject.id)
  return template && rows && filledOnce(template, rows)
}

/** A template with its places filled from the library; undefined until the library has answered. */
export function useFilled(template: Template): Digest | undefined {
  const rows = useAnswer('library.list', newest).data?.rows
  return rows && filledOnce(template, rows)
}

const newest = { ...allArticles, limit: storiesShown }

type Rows = Output<'library.list'>['rows']

const filled = new WeakMap<Rows, WeakMap<Template, Digest>>()

/** The same specimen as long as neither template nor library changes, so that a preview is not drawn for nothing. */
function filledOnce(template: Template, rows: Rows): Digest {
  const known = filled.get(rows) ?? new WeakMap<Template, Digest>()
  filled.set(rows, known)
  const digest = known.get(template) ?? specimen(template, rows.map(storyOf), new Date())
  known.set(template, digest)
  return digest
}

function storyOf(row: Rows[number]): SpecimenStory {
  return {
    headline: row.title,
    blurb: openingSentences(row.excerpt, blurbLength),
    url: row.url,
    siteName: row.siteName,
    byline: row.byline,
    publishedAt: row.publishedAt,
    scoopedBy: row.scoopedBy,
    picture: row.image,
  }
}
