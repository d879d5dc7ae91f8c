import type { ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { ChoiceCards } from '../ui/ChoiceCards.tsx'
import { ThemeDrawing } from './ThemeDrawing.tsx'

interface ThemeCardsProps {
  readonly themes: readonly Theme[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** The themes to choose from, as small drawings. */
export function ThemeCards({ themes, chosen, onChoose }: ThemeCardsProps): ReactElement {
  return (
    <ChoiceCards
      legend="Theme"
      choices={themes}
      chosen={chosen}
      onChoose={onChoose}
      renderDrawing={theme => <ThemeDrawing theme={theme} />}
    />
  )
}
