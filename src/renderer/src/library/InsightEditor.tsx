import { Textarea } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { useAutosaved } from '../ui/use-autosaved.ts'
import { editArticle } from './article-steps.ts'
import classes from './ArticleReader.module.css'

const fieldId = 'insight'

/** Puts the cursor in the insight of the open article. */
export function focusInsight(): void {
  document.querySelector<HTMLTextAreaElement>(`#${fieldId}`)?.focus()
}

/** The curator's own comment; it saves itself. */
export function InsightEditor({ article: { id, insight } }: { readonly article: ArticleDetail }): ReactElement {
  const text = useAutosaved(insight, value => editArticle(id, { insight: value }))
  return (
    <div className={classes.insight}>
      <div className={classes.insightHead}>
        <label htmlFor={fieldId}>Your insight</label>
        <output className={classes.saved}>{text.saved ? '' : 'Saving…'}</output>
      </div>
      <Textarea
        id={fieldId}
        variant="unstyled"
        autosize
        minRows={2}
        placeholder="Why should your readers care? Markdown works: **bold**, *italic*, [links](https://…)."
        styles={{ input: { fontSize: 15, lineHeight: 1.55, padding: 0 } }}
        value={text.value}
        onChange={({ currentTarget }) => text.change(currentTarget.value)}
        onBlur={text.flush}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
    </div>
  )
}
