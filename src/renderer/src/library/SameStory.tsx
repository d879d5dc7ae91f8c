import { Button } from '@mantine/core'
import { CopyMinus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import classes from './ArticleReader.module.css'
import { mergeArticles, tellApart } from './duplicate-steps.ts'
import { openArticle } from './library-view.ts'

/** Articles that tell the same story as the open one. Nothing where there are none. */
export function SameStory({ article }: { readonly article: ArticleDetail }): ReactElement | null {
  const similar = useAnswer('library.similar', article.id).data ?? []
  if (similar.length === 0) return null
  return (
    <section className={classes.part} aria-label="Same story">
      <div className={classes.partTitle}>
        <h3 style={{ margin: 0, font: 'inherit' }}>Same story</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<CopyMinus size={13} />}
          onClick={() =>
            void mergeArticles(
              article.id,
              similar.map(({ row }) => row.id),
            )
          }
        >
          Merge into this one
        </Button>
      </div>
      <ul className={classes.same}>
        {similar.map(({ row, likeness, shared }) => (
          <li key={row.id} className={classes.highlight}>
            <button type="button" className={classes.sameStory} onClick={() => openArticle(row.id)}>
              <span>{row.title}</span>
              <small>
                {[row.siteName || row.scoopedBy, `${Math.round(likeness * 100)} % of the ${shared}`].filter(Boolean).join(' · ')} ·{' '}
                <RelativeDate at={row.scoopedAt} />
                {row.usedIn.length > 0 && ` · № ${row.usedIn.map(({ number }) => number).join(', ')}`}
              </small>
            </button>
            <MoreMenu
              label={`More for “${row.title}”`}
              entries={[
                { label: 'Merge it into this one', run: () => void mergeArticles(article.id, [row.id]) },
                { label: 'Not the same story', run: () => void tellApart([article.id, row.id]) },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
