import { Problem } from '../../base/problem.ts'
import { collectItems } from './collect-items.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'
import { textHtml } from '../text-html.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, type JsonFields, jsonOrNothing, namesIn, readJson } from './read-json.ts'

/** Karakeep (once Hoarder): bookmarks of links and of texts, and the lists they are in, which become tags. */
export const karakeepJson: ImportFormat = {
  kind: 'karakeep',
  looksRight: ({ text }) => {
    const first = text.includes('"bookmarks"') ? fieldsOf(fieldsOf(jsonOrNothing(text)).list('bookmarks')[0]) : null
    return first !== null && first.has('createdAt') && first.has('content')
  },
  read: ({ name, text }) => {
    const file = fieldsOf(readJson(name, text))
    const lists = new Map(file.list('lists').map(list => [fieldsOf(list).text('id'), fieldsOf(list).text('name')]))
    const rows = file.list('bookmarks').map(bookmark => {
      const fields = fieldsOf(bookmark)
      return { line: null, text: `${fields.text('title')} ${fields.object('content').text('url', 'text')}`, fields }
    })
    return { name: null, topics: [], ...collectItems(rows, ({ fields }) => itemOf(fields, lists)) }
  },
}

function itemOf(fields: JsonFields, lists: ReadonlyMap<string, string>): ImportItem {
  const content = fields.object('content')
  const kind = content.text('type')
  if (kind !== 'link' && kind !== 'text')
    throw new Problem('bad-input', 'It is neither a link nor a text: the export left out what it was.', 'Add it by hand.')
  const words = kind === 'text' ? content.text('text') : ''
  return newItem('karakeep', {
    url: kind === 'link' ? content.text('url') || 'an empty address' : null,
    title: fields.text('title') || words,
    body: textHtml(words),
    excerpt: words,
    note: fields.text('note'),
    tags: [...fields.list('lists').flatMap(id => lists.get(String(id)) ?? []), ...namesIn(fields.list('tags'))],
    addedAt: readDate(fields.text('createdAt')),
    state: fields.flag('archived') ? 'archived' : 'new',
    starred: fields.flag('favourited'),
  })
}
