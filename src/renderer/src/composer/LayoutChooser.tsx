import { useId, type ReactElement } from 'react'
import { articleLayouts, type ArticleLayout } from '../../../core/compose/article-layouts.ts'
import { layoutNames } from './block-looks.ts'
import { LayoutDrawing } from './LayoutDrawing.tsx'
import classes from './LayoutChooser.module.css'

interface LayoutChooserProps {
  /** Null where several articles differ. */
  readonly layout: ArticleLayout | null
  readonly onChange: (layout: ArticleLayout) => void
}

/** The layouts of an article as drawings. */
export function LayoutChooser({ layout, onChange }: LayoutChooserProps): ReactElement {
  const name = useId()
  return (
    <fieldset className={classes.layouts}>
      <legend className={classes.legend}>Layout</legend>
      {articleLayouts.map(each => (
        <label key={each} className={classes.layout}>
          <input type="radio" name={name} className={classes.radio} checked={each === layout} onChange={() => onChange(each)} />
          <LayoutDrawing layout={each} />
          {layoutNames[each]}
        </label>
      ))}
    </fieldset>
  )
}
