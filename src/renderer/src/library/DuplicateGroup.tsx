import { Button, Group, Radio } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ArticleRow } from '../../../core/library/article.ts'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { counted } from '../ui/words.ts'
import classes from './DuplicateGroup.module.css'
import { mergeArticles, tellApart } from './duplicate-steps.ts'

/** One story side by side, as each of its articles has it; one is chosen to stay. */
export function DuplicateGroup({ group }: { readonly group: readonly ArticleRow[] }): ReactElement {
  const [keep, setKeep] = useState(() => bestOf(group).id)
  const others = group.map(({ id }) => id).filter(id => id !== keep)
  return (
    <section className={classes.group} aria-label={group[0]?.title}>
      <Radio.Group aria-label="Keep" value={keep} onChange={setKeep}>
        <div className={classes.sides}>
          {group.map(row => (
            <Radio.Card key={row.id} value={row.id} className={classes.side} aria-label={`Keep “${row.title}” of ${row.siteName}`}>
              <span className={classes.title}>{row.title}</span>
              <span className={classes.facts}>
                <span>{row.siteName || row.scoopedBy}</span> <RelativeDate at={row.scoopedAt} />
              </span>
              <span className={classes.excerpt}>{row.excerpt}</span>
              <span className={classes.facts}>{factsOf(row).join(' · ')}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Group justify="flex-end" gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => void tellApart(group.map(({ id }) => id))}>
          Not the same
        </Button>
        <Button size="xs" onClick={() => void mergeArticles(keep, others)}>
          Keep the chosen one
        </Button>
      </Group>
    </section>
  )
}

/** Whichever was used, or else has most to it. */
function bestOf(group: readonly ArticleRow[]): ArticleRow {
  return group.reduce((best, row) => (worth(row) > worth(best) ? row : best))
}

function worth({ usedIn, insight, wordCount, image }: ArticleRow): number {
  return usedIn.length * 1e6 + (insight === '' ? 0 : 1e5) + (image ? 100 : 0) + Math.min(wordCount, 9e4)
}

function factsOf({ wordCount, tags, insight, commentCount, usedIn, starred }: ArticleRow): readonly string[] {
  return [
    wordCount > 0 ? counted(wordCount, 'word') : 'No saved text',
    ...(starred ? ['Starred'] : []),
    ...(insight === '' ? [] : ['Your insight']),
    ...(commentCount > 0 ? [counted(commentCount, 'comment')] : []),
    ...(tags.length > 0 ? [tags.join(', ')] : []),
    ...(usedIn.length > 0 ? [`№ ${usedIn.map(({ number }) => number).join(', ')}`] : []),
  ]
}
