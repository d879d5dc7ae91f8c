import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { editArticle } from './article-steps.ts'
import { MarginField } from './MarginField.tsx'

const fieldId = 'insight'

/** Puts the cursor in the insight of the open article. */
export function focusInsight(): void {
  document.querySelector<HTMLElement>(`#${fieldId}`)?.focus()
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
