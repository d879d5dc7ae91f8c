import { Problem } from '../../base/problem.ts'
import { articleUpgrades, articleVersion } from '../../library/article-upgrades.ts'
import { LibraryFile } from '../exports/library-json.ts'
import { collectItems } from './collect-items.ts'
import type { ImportFormat, ImportItem, ImportTopic } from './import-item.ts'
import { newItem } from './new-item.ts'
import { fieldsOf, listOf, readJson } from './read-json.ts'

/** A library that Broadsheet itself exported: every field, saved texts and topics. */
export const broadsheetJson: ImportFormat = {
  kind: 'broadsheet',
  looksRight: ({ text }) => /^\ufeff?\s*\{\s*"format"\s*:\s*"broadsheet-library"/.test(text),
  read: ({ name, text }) => {
    const { topics, articles } = open(name, text)
    const titles = new Map(topics.map(topic => [topic.id, topic.title]))
    const rows = articles.map(article => ({
      line: null,
      text: `${fieldsOf(article).text('title')} ${fieldsOf(article).text('url')}`,
      article,
    }))
    return { name: null, topics, ...collectItems(rows, ({ article }) => itemOf(article, titles)) }
  },
}

const { topics: Topics, articles: Articles } = LibraryFile.shape

function open(
  name: string,
  text: string,
): { readonly topics: readonly (ImportTopic & { id: string })[]; readonly articles: readonly unknown[] } {
  const file = fieldsOf(readJson(name, text))
  const version = file.text('version')
  if (version !== '1' && version !== String(articleVersion))
    throw new Problem('library-newer', `${name} was written by a newer Broadsheet.`, 'Update Broadsheet, then import it again.')
  // One topic that cannot be read leaves its articles without one, and no more.
  return {
    topics: file.list('topics').flatMap(topic => Topics.element.safeParse(topic).data ?? []),
    articles: listOf(file.value('articles')).map(article => (version === '1' ? broughtForward(article) : article)),
  }
}

function itemOf(entry: unknown, topics: ReadonlyMap<string, string>): ImportItem {
  const { data, error } = Articles.element.safeParse(entry)
  if (!data) {
    const issue = error.issues[0]
    throw new Problem('bad-input', `Its field ${issue?.path.join('.') ?? ''} cannot be read.`, 'Export the library again.')
  }
  const { id: _id, topicId, scoopedAt, insight, image, url, ...article } = data
  // An address is checked like every other; all else is ours and stays letter for letter.
  const checked = newItem('broadsheet', { url, title: article.title, body: article.body })
  return {
    ...checked,
    ...article,
    addedAt: readableDate(scoopedAt),
    note: insight,
    topic: topicId === null ? null : (topics.get(topicId) ?? null),
    image: image?.sourceUrl ?? null,
    picture: image,
  }
}

function readableDate(written: string): string | null {
  return Number.isNaN(Date.parse(written)) ? null : written
}

/** What is no record at all is left for the reader of articles to refuse. */
function broughtForward(article: unknown): unknown {
  return typeof article === 'object' && article !== null ? articleUpgrades[1](article as never) : article
}
