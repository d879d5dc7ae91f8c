import { Splitter, type SplitterPaneProps } from '@mantine/core'
import { useLocalStorage, type UseSplitterOptions } from '@mantine/hooks'
import { Children, type ReactElement, type ReactNode } from 'react'
import classes from './Panes.module.css'

type Size = NonNullable<UseSplitterOptions['sizes']>[number]

interface PanesProps {
  /** Under this name the widths are remembered on this machine. */
  readonly name: string
  /** A pane a child, from left to right: `220px` stays, a bare number shares what is left. */
  readonly panes: readonly { readonly size: Size; readonly min?: Size; readonly max?: Size }[]
  readonly children: ReactNode
}

/** Panes side by side whose borders can be dragged, or moved by arrow keys; a double click restores them. */
export function Panes({ name, panes, children }: PanesProps): ReactElement {
  const [sizes, setSizes] = useLocalStorage<Size[]>({
    key: `broadsheet.panes.${name}`,
    defaultValue: panes.map(({ size }) => size),
    getInitialValueInEffect: false,
  })
  const kept = sizes.length === panes.length ? sizes : panes.map(({ size }) => size)
  return (
    <Splitter
      className={classes.panes}
      classNames={{ handle: classes.handle ?? '' }}
      withHandle={false}
      lineSize={1}
      step="16px"
      shiftStep="80px"
      redistribute="nearest"
      sizes={kept}
      onSizeChange={setSizes}
    >
      {Children.toArray(children).map((child, index) => (
        // Panes have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Splitter.Pane key={index} className={classes.pane} {...paneProps(panes[index])}>
          {child}
        </Splitter.Pane>
      ))}
    </Splitter>
  )
}

function paneProps(pane: PanesProps['panes'][number] | undefined): SplitterPaneProps {
  return { defaultSize: pane?.size ?? 1, ...(pane?.min && { min: pane.min }), ...(pane?.max && { max: pane.max }) }
}
