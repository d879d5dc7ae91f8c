import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactElement } from 'react'
import { Panes } from '../ui/Panes.tsx'
import { ArticleShelf } from './ArticleShelf.tsx'
import { useCoded, useComposing, useReadOnly, useSide } from './composer-context.tsx'
import { Inspector } from './Inspector.tsx'
import { MjmlPane } from './MjmlPane.tsx'
import { Outline } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import classes from './ComposerScreen.module.css'

/** Wide enough for the articles and the inspector to stand side by side. */
const roomForBoth = '(min-width: 1540px)'

const wideSizes = [
  { size: '270px', min: '200px' },
  { size: 1, min: '320px' },
  { size: '300px', min: '240px' },
  { size: 1.2, min: '320px' },
] as const

const narrowSizes = [
  { size: '262px', min: '200px' },
  { size: 1, min: '300px' },
  { size: 1.1, min: '300px' },
] as const

const codeSizes = [
  { size: 1.2, min: '380px' },
  { size: 1, min: '320px' },
] as const

/** The parts of the composer beside each other; the inspector takes the place of the articles where there is no room for both, and where nothing can be added. */
export function ComposerPanes(): ReactElement {
  const wide = useMediaQuery(roomForBoth)
  const coded = useCoded()
  const readOnly = useReadOnly()
  if (coded !== undefined)
    return (
      <Panes name="composer-mjml" panes={codeSizes}>
        <MjmlPane key={coded} blockId={coded} />
        <Preview />
      </Panes>
    )
  if (readOnly)
    return (
      <Panes name="composer" panes={narrowSizes}>
        <Inspector />
        <Outline />
        <Preview />
      </Panes>
    )
  return wide ? (
    <Panes name="composer-wide" panes={wideSizes}>
      <ArticleShelf />
      <Outline />
      <Inspector />
      <Preview />
    </Panes>
  ) : (
    <Panes name="composer" panes={narrowSizes}>
      <Side />
      <Outline />
      <Preview />
    </Panes>
  )
}

function Side(): ReactElement {
  const side = useSide()
  const { showShelf, inspect } = useComposing()
  return (
    <div className={classes.side}>
      <div className={classes.switch}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Show beside the digest"
          value={side}
          onChange={value => (value === 'shelf' ? showShelf() : inspect())}
          data={[
            { value: 'shelf', label: 'Articles' },
            { value: 'inspector', label: 'Inspector' },
          ]}
        />
      </div>
      {side === 'shelf' ? <ArticleShelf /> : <Inspector />}
    </div>
  )
}
