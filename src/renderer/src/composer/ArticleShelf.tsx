import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactElement } from 'react'
import { articlesIn } from '../../../core/compose/digest-contents.ts'
import { useAnswer } from '../ask.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { usePagedRows } from '../ui/paged-rows.ts'
import { useSelection } from '../ui/selection.ts'
import { useOfDigest } from './composer-context.tsx'
import { ShelfBar } from './ShelfBar.tsx'
import { ShelfRow } from './ShelfRow.tsx'
import { unusedFirst } from './unused-first.ts'
import classes from './ArticleShelf.module.css'
import { SearchInput } from '../ui/SearchInput.tsx'

const rowHeight = 66

/** The articles of the library, to drag or add into the digest. */
export function ArticleShelf(): ReactElement {
  const digestTopic = useOfDigest(digest => digest.topicId)
  const inDigest = new Set(useOfDigest(digest => articlesIn(digest).join(' ')).split(' '))
  const [text, setText] = useState('')
  const [topicId, setTopicId] = useState(digestTopic)
  const [sought] = useDebouncedValue(text, 120)
  const topics = useAnswer('topics.list', undefined).data ?? []
  const source = unusedFirst(sought, topicId)
  const rows = usePagedRows(source, rowHeight)
  const { height, problem, rowAt, scroller, shown, total } = rows
  const selection = useSelection({ rows, source })
  return (
    <div className={classes.shelf}>
      <div className={classes.filters} data-own-undo>
        <SearchInput size="xs" aria-label="Search articles" placeholder="Search articles" value={text} onChange={setText} />
        <Select
          size="xs"
          aria-label="Topic of the articles"
          placeholder="All topics"
          clearable
          value={topicId}
          onChange={setTopicId}
          data={topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {total === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {text
            ? 'No article matches. Try fewer words, or all topics.'
            : 'No articles here yet. Scoop some in the library, or choose all topics.'}
        </Text>
      )}
      <div ref={scroller} className={classes.scroller}>
        <ul className={classes.rows} style={{ height: height }} aria-label="Articles of the library">
          {shown.map(({ index, start }) => (
            <ShelfRow
              key={index}
              index={index}
              top={start}
              article={rowAt(index)}
              inDigest={inDigest.has(rowAt(index)?.id ?? '')}
              selection={selection}
            />
          ))}
        </ul>
      </div>
      <ShelfBar ids={[...selection.ids]} onAdded={selection.letGo} />
    </div>
  )
}
