import type { ReactElement } from 'react'
import type { Template } from '../../../core/compose/template.ts'
import { useAnswer } from '../ask.ts'
import { TemplateDrawing } from './TemplateDrawing.tsx'
import classes from './TemplateCards.module.css'

interface TemplateCardsProps {
  readonly templates: readonly Template[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** The templates as small drawings of their sections in their themes' colours. */
export function TemplateCards({ templates, chosen, onChoose }: TemplateCardsProps): ReactElement {
  const themes = useAnswer('themes.list', undefined).data ?? []
  return (
    <fieldset className={classes.cards}>
      <legend className={classes.legend}>Template</legend>
      {templates.map(template => (
        <label key={template.id} className={classes.card}>
          <input
            type="radio"
            name="template"
            className={classes.radio}
            checked={template.id === chosen}
            onChange={() => onChoose(template.id)}
          />
          <TemplateDrawing template={template} theme={themes.find(({ id }) => id === template.themeId)} />
          <span className={classes.name}>{template.name}</span>
          <span className={classes.description}>{template.description}</span>
        </label>
      ))}
    </fieldset>
  )
}
