import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, type JsonFields, jsonOrNothing, namesIn, readJson } from './read-json.ts'

/** Collections (their names and those of the ones around them become tags) with their links; pinned links are starred. */
export const linkwardenJson: ImportFormat = {
  kind: 'linkwarden',
  looksRight: ({ text }) => text.includes('"collections"') && fieldsOf(fieldsOf(jsonOrNothing(text)).list('collections')[0]).has('links'),
  read: ({ name, text }) => {
    const file = fieldsOf(readJson(name, text))
    const collections = file.list('collections').map(fieldsOf)
    const byId = new Map(collections.map(collection => [collection.text('id'), collection]))
    const pinned = new Set(file.list('pinnedLinks').map(link => fieldsOf(link).text('url')))
    const rows = collections.flatMap(collection => {
      const path = pathOf(collection, byId)
      return collection.list('links').map(link => {
        const fields = fieldsOf(link)
        return { line: null, text: `${fields.text('name')} ${fields.text('url')}`, fields, path }
      })
    })
    return { name: null, topics: [], ...collectItems(rows, ({ fields, path }) => itemOf(fields, path, pinned)) }
  },
}

function itemOf(fields: JsonFields, path: readonly string[], pinned: ReadonlySet<string>) {
  const url = fields.text('url')
  return newItem('linkwarden', {
    url: url || 'an empty address',
    title: fields.text('name'),
    excerpt: fields.text('description'),
    tags: [...path, ...namesIn(fields.list('tags'))],
    addedAt: readDate(fields.text('createdAt')),
    starred: pinned.has(url),
  })
}

/** The names from the outermost collection to this one; where parents lead in a circle, up to where it closes. */
function pathOf(collection: JsonFields, byId: ReadonlyMap<string, JsonFields>): readonly string[] {
  const path = new Map<string, string>()
  for (let at: JsonFields | undefined = collection; at && !path.has(at.text('id')); at = byId.get(at.text('parentId')))
    path.set(at.text('id'), at.text('name'))
  return [...path.values()].toReversed().filter(name => name !== 'Unorganized')
}
