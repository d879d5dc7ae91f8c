import { Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { FindingLevel } from '../../../core/check/finding.ts'
import { counted } from '../ui/words.ts'

/** How a level of findings is shown. */
export interface LevelLook {
  readonly Icon: LucideIcon
  /** A class of ChecksPanel.module.css. */
  readonly look: 'stop' | 'warn' | 'hint'
  readonly name: string
  readonly counts: (count: number) => string
}

export const levels: readonly FindingLevel[] = ['stop', 'warn', 'hint']

export const levelLooks: Readonly<Record<FindingLevel, LevelLook>> = {
  stop: { Icon: OctagonAlert, look: 'stop', name: 'Stops sending', counts: count => `${count} ${count === 1 ? 'stops' : 'stop'} sending` },
  warn: { Icon: TriangleAlert, look: 'warn', name: 'Worth a look', counts: count => counted(count, 'warning') },
  hint: { Icon: Info, look: 'hint', name: 'Could be better', counts: count => counted(count, 'hint') },
}
