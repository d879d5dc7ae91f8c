import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import type { Captured } from './fetch-article.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** What became of a captured article. */
export interface KeptCapture {
  readonly id: string
  readonly became: 'scooped' | 'filled' | 'already'
  readonly undoable: Undoable | null
}

/** Keeps an article that was captured; one that the library has already is given what it lacked. */
export async function keepCaptured({ library }: Pick<ScoopPorts, 'library'>, { arrival }: Captured): Promise<KeptCapture> {
  const { kept, already, undoable } = await library.keep([arrival], `Scooped “${shorten(arrival.article.title, 60)}”`)
  if (kept[0]) return { id: kept[0].id, became: 'scooped', undoable }
  const [id] = already
  if (id === undefined) throw new Problem('unforeseen', 'The article was not kept.', 'Scoop it again.')
  const filled = await library.recapture({ id, arrival, anew: false })
  return { id, became: filled ? 'filled' : 'already', undoable: filled }
}
