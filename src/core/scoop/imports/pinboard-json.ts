import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, jsonOrNothing, listOf, readJson } from './read-json.ts'

/** `href,description,extended,meta,hash,time,shared,toread,tags`: the description is the title, tags are apart by spaces. */
export const pinboardJson: ImportFormat = {
  kind: 'pinboard',
  looksRight: ({ text }) => {
    const first = text.includes('"href"') ? fieldsOf(listOf(jsonOrNothing(text))[0]) : null
    return first !== null && first.has('href') && first.has('description') && first.has('time')
  },
  read: ({ name, text }) => {
    const rows = listOf(readJson(name, text)).map(entry => {
      const fields = fieldsOf(entry)
      return { line: null, text: `${fields.text('description')} ${fields.text('href')}`, fields }
    })
    return {
      name: null,
      topics: [],
      ...collectItems(rows, ({ fields }) =>
        newItem('pinboard', {
          id: fields.text('hash'),
          url: fields.text('href') || 'an empty address',
          title: fields.text('description'),
          note: fields.text('extended'),
          tags: fields.text('tags').split(/\s+/),
          addedAt: readDate(fields.text('time')),
          state: fields.flag('toread') ? 'new' : 'kept',
          isPrivate: fields.has('shared') && !fields.flag('shared'),
        }),
      ),
    }
  },
}
