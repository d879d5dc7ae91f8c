import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { editArticle } from './article-steps.ts'
import { MarginField } from './MarginField.tsx'

/** What the curator notes for themselves. */
export function NotesEditor({ article: { id, notes } }: { readonly article: ArticleDetail }): ReactElement {
  return (
    <MarginField
      id="notes"
      label="Notes"
      placeholder="For yourself; never mailed."
      minRows={1}
      quiet
      text={notes}
      save={value => editArticle(id, { notes: value })}
    />
  )
}
