import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { editArticle } from './article-steps.ts'
import { MarginField } from './MarginField.tsx'

const fieldId = 'insight'

/** Puts the cursor behind the insight of the open article. */
export function focusInsight(): void {
  const field = document.querySelector<HTMLElement>(`#${fieldId}`)
  if (!field) return
  field.focus()
  getSelection()?.selectAllChildren(field)
  getSelection()?.collapseToEnd()
}

/** The curator's own comment, which readers get to see. */
export function InsightEditor({ article: { id, insight } }: { readonly article: ArticleDetail }): ReactElement {
  return (
    <MarginField
      id={fieldId}
      label="Your insight"
      placeholder="Why should your readers care?"
      minRows={2}
      quiet={false}
      text={insight}
      save={value => editArticle(id, { insight: value })}
    />
  )
}
