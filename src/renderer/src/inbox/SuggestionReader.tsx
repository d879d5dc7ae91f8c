import { Rss } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import type { InboxItem } from '../../../core/watch/watch-operations.ts'
import readerClasses from '../library/ArticleReader.module.css'
import { hasRemotePictures } from '../library/reading-page.ts'
import { ReadingFrame } from '../library/ReadingFrame.tsx'
import { longDate } from '../ui/date-words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Highlighted } from '../ui/Highlighted.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useInboxView } from './inbox-view.ts'
import { matchedTerms, Reasons } from './Reasons.tsx'
import { RemotePicture } from './RemotePicture.tsx'
import { SuggestionTools } from './SuggestionTools.tsx'
import classes from './SuggestionReader.module.css'

/** The suggestion at the cursor: what its feed has of it, and why it is suggested. */
export function SuggestionReader(): ReactElement {
  const { openId } = useInboxView()
  const { data, error } = useAnswer('inbox.item', openId ?? '', { enabled: openId !== null, keepPrevious: true })
  if (openId === null || error?.code === 'not-found')
    return (
      <EmptyState icon={Rss} title="No suggestion chosen">
        Choose one in the list to read what its feed has of it.
      </EmptyState>
    )
  if (error) return <ProblemNotice problem={error} />
  return data ? <Suggestion key={data.id} suggestion={data} /> : <div />
}

function Suggestion({ suggestion }: { readonly suggestion: InboxItem }): ReactElement {
  const { item, sourceTitle, content } = suggestion
  const { pictures } = useInboxView()
  return (
    <article className={readerClasses.reader} aria-label={item.title}>
      <SuggestionTools suggestion={suggestion} />
      <div className={readerClasses.column}>
        <header>
          <p className={readerClasses.kicker}>
            {sourceTitle && <span>{sourceTitle}</span>}
            {item.published && <time dateTime={item.published}>{longDate(item.published)}</time>}
          </p>
          <h2 className={readerClasses.title}>{item.title || item.link || 'Without a title'}</h2>
          {item.author && <p className={readerClasses.byline}>By {item.author}</p>}
          <p className={classes.reasons}>
            <Reasons suggestion={suggestion} />
          </p>
        </header>
        {pictures && item.image && !hasRemotePictures(content) && <RemotePicture className={readerClasses.picture} url={item.image} />}
        {content ? (
          <div className={classes.content}>
            <ReadingFrame title={`What the feed has of ${item.title}`} body={content} pictures={pictures} />
          </div>
        ) : (
          <div className={readerClasses.excerpt}>
            <p>
              <Highlighted text={item.summary} sought={matchedTerms(suggestion)} />
            </p>
          </div>
        )}
        {!content && <p className={classes.note}>The feed has no more of it than this. Scooping fetches the whole page.</p>}
      </div>
    </article>
  )
}
