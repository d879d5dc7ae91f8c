import type { ReactElement } from 'react'
import type { ImportField, ImportReport } from '../../../core/scoop/scoop-operations.ts'
import classes from './ImportFields.module.css'

const names: Readonly<Record<ImportField, string>> = {
  address: 'Address',
  title: 'Title',
  author: 'Author',
  site: 'Site',
  added: 'Date saved',
  published: 'Date published',
  tags: 'Tags',
  note: 'Note',
  highlights: 'Highlights',
  excerpt: 'Excerpt',
  body: 'Saved text',
  picture: 'Picture',
  comments: 'Comments',
  topic: 'Topic',
  archived: 'Archived',
  starred: 'Starred',
}

interface ImportFieldsProps {
  readonly fields: ImportReport['fields']
  /** Entries that could be read. */
  readonly total: number
}

/** What the entries carry, field by field: a bar as long as their share. */
export function ImportFields({ fields, total }: ImportFieldsProps): ReactElement | null {
  if (total === 0) return null
  return (
    <dl className={classes.fields} aria-label="What they carry">
      {fields.map(({ field, count }) => (
        <div key={field}>
          <dt>{names[field]}</dt>
          <dd>
            <span className={classes.bar} style={{ width: `${(count / total) * 100}%` }} />
            {count === total ? 'all' : count.toLocaleString('en-GB')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
