/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A list box with pictures in it cannot be a select. */
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type MouseEvent, type ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { menuOf } from '../ui/command-menu.ts'
import { articleCommands } from './article-commands.ts'
import { ArticleOption } from './ArticleOption.tsx'
import classes from './ArticlePane.module.css'
import { focusReader } from './ArticleReader.tsx'
import { BulkBar } from './BulkBar.tsx'
import { useBrokenLinks } from './use-broken-links.ts'
import { clearFilters, useLibraryView } from './library-view.ts'
import { useArticleRows } from './use-article-rows.ts'

const heights = { list: 110, cards: 268 } as const

/** The articles themselves: a list box whose options are drawn where one looks (WAI-ARIA list box, active descendant). */
export function ArticleList({ perLine }: { readonly perLine: number }): ReactElement {
  const { layout, text } = useLibraryView()
  const [sought] = useDebouncedValue(text, 120)
  const rowHeight = heights[layout]
  const { rows, selection, chosen } = useArticleRows({ sought, rowHeight, perLine })
  const { scroller, shown, height, total, problem, rowAt } = rows
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const ids = [...selection.ids]
  const linkOf = useBrokenLinks()
  const commands = articleCommands({ chosen, ids, selection })
  useCommands(commands)

  function openMenu(event: MouseEvent, index: number): void {
    event.preventDefault()
    if (!selection.ids.has(rowAt(index)?.id ?? '')) selection.press(index, { shiftKey: false, ctrlKey: false, metaKey: false })
    setMenuAt({ x: event.clientX, y: event.clientY })
  }

  if (problem) return <ProblemNotice problem={problem} />
  if (total === 0) return <NothingMatches />
  return (
    <>
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        aria-label="Articles"
        aria-multiselectable="true"
        aria-activedescendant={selection.cursor === null ? undefined : `article-${selection.cursor}`}
        tabIndex={0}
        onKeyDown={event => (event.key === 'Enter' ? focusReader() : selection.onKeyDown(event))}
      >
        <div role="presentation" style={{ height, position: 'relative' }}>
          {shown.flatMap(line =>
            placesIn(line.index, perLine, total ?? 0).map((index, place) => (
              <ArticleOption
                key={index}
                index={index}
                total={total ?? 0}
                article={rowAt(index)}
                link={linkOf(rowAt(index))}
                sought={sought}
                layout={layout}
                place={{ top: line.start, height: rowHeight, left: `${(100 * place) / perLine}%`, width: `${100 / perLine}%` }}
                selected={selection.ids.has(rowAt(index)?.id ?? '')}
                active={index === selection.cursor}
                onPress={event => selection.press(index, event)}
                onMenu={event => openMenu(event, index)}
              />
            )),
          )}
        </div>
      </div>
      <BulkBar ids={ids} selection={selection} total={total ?? 0} />
      <ContextMenu at={menuAt} entries={menuOf(commands)} onClose={() => setMenuAt(null)} />
    </>
  )
}

/** The rows that stand in a line. */
function placesIn(line: number, perLine: number, total: number): readonly number[] {
  return Array.from({ length: Math.min(perLine, total - line * perLine) }, (_, place) => line * perLine + place)
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
