import { collectItems } from './collect-items.ts'
import { quotationsIn } from './highlights.ts'
import type { ImportFile, ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, type JsonFields, jsonOrNothing, listOf, namesIn, readJson } from './read-json.ts'

/** `metadata_0_to_99.json` with `content/<slug>.html` and `highlights/<slug>.md` beside it. */
export const omnivore: ImportFormat = {
  kind: 'omnivore',
  looksRight: ({ name, text }) => {
    const [first] = /metadata_\d+_to_\d+\.json$/.test(name) || text.includes('"savedAt"') ? listOf(jsonOrNothing(text)) : []
    return fieldsOf(first).has('slug') && fieldsOf(first).has('savedAt')
  },
  read: ({ name, text }, beside) => {
    const files = new Map(beside.map(file => [bareName(file), file.text]))
    const rows = listOf(readJson(name, text)).map(entry => {
      const fields = fieldsOf(entry)
      return { line: null, text: `${fields.text('title')} ${fields.text('url')}`, fields }
    })
    return { name: null, topics: [], ...collectItems(rows, ({ fields }) => itemOf(fields, files)) }
  },
}

function itemOf(fields: JsonFields, files: ReadonlyMap<string, string>) {
  const slug = fields.text('slug')
  const savedAt = readDate(fields.text('savedAt'))
  const { highlights, rest } = quotationsIn(files.get(`highlights/${slug}.md`) ?? '', savedAt)
  return newItem('omnivore', {
    id: fields.text('id'),
    url: fields.text('url') || 'an empty address',
    title: fields.text('title'),
    byline: fields.text('author'),
    excerpt: fields.text('description'),
    image: fields.text('thumbnail') || null,
    tags: namesIn(fields.list('labels')),
    addedAt: savedAt,
    publishedAt: readDate(fields.text('publishedAt')),
    note: rest,
    highlights,
    body: files.get(`content/${slug}.html`) ?? '',
    state: fields.text('state').toLowerCase() === 'archived' ? 'archived' : 'new',
  })
}

/** Some unpack and pack again, with a folder around it all. */
function bareName({ name }: ImportFile): string {
  return /(?:content|highlights)\/[^/]+$/.exec(name)?.[0] ?? name
}
