import { Problem } from '../base/problem.ts'
import { oneLine } from '../base/text.ts'
import { articlesCsv } from './exports/articles-csv.ts'
import type { LibraryContents, OutgoingArticle } from './exports/library-contents.ts'
import { libraryJson } from './exports/library-json.ts'
import { netscapeBookmarks } from './exports/netscape-bookmarks.ts'
import { libraryOpml } from './exports/opml.ts'
import { inParallel } from './in-parallel.ts'
import type { ExportKind, ExportOrder, LibraryExport } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

const bodiesAtOnce = 16
// A text of half a billion characters is the longest that there is; what it is made of needs room, too.
const longestExport = 200_000_000

const endings: Readonly<Record<ExportKind, string>> = { json: 'json', bookmarks: 'html', opml: 'opml', csv: 'csv' }

/** The library, one topic of it (not-found when it has gone) or some of its articles, as one text. Throws file-too-large for one that no program would open. */
export async function exportLibrary({ library, clock }: Pick<ScoopPorts, 'library' | 'clock'>, order: ExportOrder): Promise<LibraryExport> {
  const { kind } = order
  const contents = await contentsOf(library, order)
  const name = `${fileTitle(contents.title)} ${clock().toISOString().slice(0, 10)}.${endings[kind]}`
  const addressed = kind === 'bookmarks' || kind === 'opml'
  const count = contents.articles.filter(({ url }) => !addressed || url !== null).length
  return { name, text: written(contents, kind, clock()), count }
}

function written(contents: LibraryContents, kind: ExportKind, now: Date): string {
  if (kind === 'json') return libraryJson(contents, now)
  if (kind === 'csv') return articlesCsv(contents)
  return kind === 'opml' ? libraryOpml(contents) : netscapeBookmarks(contents)
}

async function contentsOf(library: ScoopPorts['library'], { kind, topicId, ids }: ExportOrder): Promise<LibraryContents> {
  const all = await library.operations['topics.list'](undefined)
  const topic = all.find(({ id }) => id === topicId)
  if (topicId !== null && !topic) throw new Problem('not-found', 'That topic is no longer in the library.', 'Choose another topic.')
  const wanted = ids && new Set(ids)
  const articles = (await library.articles(topicId)).filter(({ id }) => wanted?.has(id) ?? true)
  let length = 0
  const outgoing = await inParallel(articles, bodiesAtOnce, async (article): Promise<OutgoingArticle> => {
    const body = kind === 'json' ? await library.body(article.id) : ''
    length += body.length
    if (length > longestExport) throw tooLarge()
    return { ...article, body }
  })
  return {
    title: topic?.title ?? (wanted ? 'Articles' : 'Broadsheet library'),
    topics: all.filter(({ id }) => (topicId === null || id === topicId) && (!wanted || articles.some(article => article.topicId === id))),
    articles: outgoing,
  }
}

/** Characters that some file system refuses become spaces. */
function fileTitle(title: string): string {
  return oneLine(title.replace(/[\\/:*?"<>|]+/g, ' ')).slice(0, 80) || 'Articles'
}

function tooLarge(): Problem {
  return new Problem(
    'file-too-large',
    'The saved texts of this library are too long for one file.',
    'Export it topic by topic, or make a backup, which holds everything.',
  )
}
