import { Select, TagsInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { longDate } from '../ui/date-words.ts'
import { counted } from '../ui/words.ts'
import { editArticle } from './article-steps.ts'
import classes from './ArticleReader.module.css'
import { LinkNotice } from './LinkNotice.tsx'
import { MemoryLines } from './MemoryLines.tsx'

/** Headline, whence and when, and where the curator files it. */
export function ReaderHead({ article }: { readonly article: ArticleDetail }): ReactElement {
  const { siteName, publishedAt, title, byline, wordCount, scoopedBy, scoopedAt } = article
  const facts = [
    byline && `By ${byline}`,
    wordCount > 0 && counted(wordCount, 'word'),
    `Scooped${scoopedBy && ` by ${scoopedBy}`} on ${longDate(scoopedAt)}`,
  ].filter(Boolean)
  return (
    <header>
      <p className={classes.kicker}>
        {siteName && <span>{siteName}</span>}
        {publishedAt && <time dateTime={publishedAt}>{longDate(publishedAt)}</time>}
        <UsedIn article={article} />
      </p>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.byline}>{facts.join(' · ')}</p>
      <MemoryLines articleId={article.id} />
      <LinkNotice article={article} />
      <Filing article={article} />
    </header>
  )
}

function UsedIn({ article: { usedIn } }: { readonly article: ArticleDetail }): ReactElement | null {
  if (usedIn.length === 0) return null
  return (
    <span className={classes.used}>
      Used in{' '}
      {usedIn.map(({ digestId, number, sent }, index) => (
        <span key={digestId}>
          {index > 0 && ', '}
          <a href={`#/digest/${digestId}`}>№ {number}</a>
          {!sent && ' (draft)'}
        </span>
      ))}
    </span>
  )
}

function Filing({ article: { id, topicId, tags } }: { readonly article: ArticleDetail }): ReactElement {
  const topics = useAnswer('topics.list', undefined).data ?? []
  const known = useAnswer('tags.list', undefined).data ?? []
  return (
    <div className={classes.filing}>
      <Select
        aria-label="Topic"
        placeholder="No topic"
        clearable
        value={topicId}
        onChange={value => void editArticle(id, { topicId: value })}
        data={topics.map(topic => ({ value: topic.id, label: topic.title }))}
      />
      <TagsInput
        aria-label="Tags"
        placeholder={tags.length === 0 ? 'Add tags' : ''}
        acceptValueOnBlur
        styles={{ inputField: { minWidth: 60 } }}
        data={known.map(({ name }) => name)}
        limit={40}
        value={[...tags]}
        onChange={value => void editArticle(id, { tags: value })}
      />
    </div>
  )
}
