import { Button } from '@mantine/core'
import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import { useContextMenu } from '../ui/ContextMenu.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { articleCommands, menuOf } from './article-commands.ts'
import { ArticleOption } from './ArticleOption.tsx'
import classes from './ArticlePane.module.css'
import { ArticleTools } from './ArticleTools.tsx'
import { BulkBar } from './BulkBar.tsx'
import { clearFilters, useLibraryView } from './library-view.ts'
import { useArticleRows } from './use-article-rows.ts'

const cardWidth = 200
const heights = { list: 110, cards: 268 } as const

/** The list of articles with its search, and what one may do to those chosen. */
export function ArticlePane(): ReactElement {
  const { layout } = useLibraryView()
  const { ref, width } = useElementSize()
  return (
    <section ref={ref} className={classes.pane} aria-label="Articles">
      <ArticleTools />
      {width > 0 && <ArticleOptions key={layout} perLine={layout === 'cards' ? Math.max(1, Math.floor((width - 12) / cardWidth)) : 1} />}
    </section>
  )
}

/** The articles themselves: a list box whose options are drawn where one looks (WAI-ARIA list box, active descendant). */
function ArticleOptions({ perLine }: { readonly perLine: number }): ReactElement {
  const { layout, text } = useLibraryView()
  const [sought] = useDebouncedValue(text, 120)
  const { rows, selection, chosen } = useArticleRows({ sought, rowHeight: heights[layout], perLine })
  const menu = useContextMenu()
  const commands = articleCommands({ chosen, ids: [...selection.ids], selection })
  useCommands(commands)

  if (rows.problem) return <ProblemNotice problem={rows.problem} />
  if (rows.total === 0) return <NothingMatches />
  const indexes = rows.shown.flatMap(line =>
    Array.from({ length: perLine }, (_, place) => ({ index: line.index * perLine + place, line, place })),
  )
  return (
    <>
      <div
        ref={rows.scroller}
        className={classes.scroller}
        role="listbox"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-activedescendant={selection.cursor === null ? undefined : `article-${selection.cursor}`}
        tabIndex={0}
        onKeyDown={selection.onKeyDown}
      >
        <div role="presentation" style={{ height: rows.height, position: 'relative' }}>
          {indexes
            .filter(({ index }) => index < (rows.total ?? 0))
            .map(({ index, line, place }) => (
              <ArticleOption
                key={index}
                index={index}
                total={rows.total ?? 0}
                article={rows.rowAt(index)}
                sought={sought}
                layout={layout}
                place={{ top: line.start, height: heights[layout], left: `${(100 * place) / perLine}%`, width: `${100 / perLine}%` }}
                selected={selection.ids.has(rows.rowAt(index)?.id ?? '')}
                active={index === selection.cursor}
                onPress={event => selection.press(index, event)}
                onMenu={event => {
                  if (!selection.ids.has(rows.rowAt(index)?.id ?? ''))
                    selection.press(index, { shiftKey: false, ctrlKey: false, metaKey: false })
                  menu.open(event, menuOf(commands))
                }}
              />
            ))}
        </div>
      </div>
      <BulkBar ids={[...selection.ids]} selection={selection} />
      {menu.menu}
    </>
  )
}

function NothingMatches(): ReactElement {
  return (
    <EmptyState
      title="No article matches"
      actions={
        <Button variant="default" onClick={clearFilters}>
          Show all articles
        </Button>
      }
    >
      Try fewer words, or leave out a filter at the left.
    </EmptyState>
  )
}
