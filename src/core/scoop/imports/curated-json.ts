import { cleanHtml } from '../clean-html.ts'
import { plainText } from '../plain-text.ts'
import { collectItems } from './collect-items.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, type JsonFields, jsonOrNothing, readJson } from './read-json.ts'

/** One issue a file: its categories with links, each with what the curator wrote about it, and texts of the curator's own. */
export const curatedJson: ImportFormat = {
  kind: 'curated',
  looksRight: ({ text }) => text.includes('"categories"') && fieldsOf(fieldsOf(jsonOrNothing(text)).list('categories')[0]).has('items'),
  read: ({ name, text }) => {
    const issue = fieldsOf(readJson(name, text))
    const published = readDate(issue.text('published_at', 'updated_at'))
    const rows = issue.list('categories').flatMap(category => {
      const { text, list } = fieldsOf(category)
      return list('items').map(item => {
        const fields = fieldsOf(item)
        return { line: null, text: `${fields.text('title')} ${fields.text('url')}`, fields, category: text('name'), published }
      })
    })
    return { name: issue.text('title') || null, topics: [], ...collectItems(rows, itemOf) }
  },
}

interface CuratedRow {
  readonly fields: JsonFields
  readonly category: string
  readonly published: string | null
}

function itemOf({ fields, category, published }: CuratedRow): ImportItem {
  const description = fields.text('description')
  const isText = fields.text('type').toLowerCase() === 'text'
  return newItem('curated', {
    id: fields.text('identifier'),
    url: isText ? null : fields.text('url') || 'an empty address',
    title: fields.text('title') || (isText ? category : ''),
    siteName: fields.text('url_domain'),
    body: isText ? description : '',
    note: isText ? '' : fields.text('description_markdown') || plainText(cleanHtml(description, null)),
    tags: [category],
    addedAt: published,
  })
}
