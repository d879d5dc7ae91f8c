import type { ReactElement } from 'react'
import type { Template } from '../../../core/compose/template.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import { ChoiceCards } from '../ui/ChoiceCards.tsx'
import { TemplateDrawing } from './TemplateDrawing.tsx'

interface TemplateCardsProps {
  readonly templates: readonly Template[]
  /** In whose colours they are drawn; undefined until it is known. */
  readonly theme: Theme | undefined
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** The templates as small drawings of their sections in a theme's colours. */
export function TemplateCards({ templates, theme, chosen, onChoose }: TemplateCardsProps): ReactElement {
  return (
    <ChoiceCards
      legend="Template"
      choices={templates}
      chosen={chosen}
      onChoose={onChoose}
      renderDrawing={template => <TemplateDrawing template={template} theme={theme} />}
      described
    />
  )
}
