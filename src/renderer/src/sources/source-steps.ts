import type { Input } from '../../../contract/operations.ts'
import type { SourceCheck } from '../../../core/watch/watch-operations.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { attempt, remembered, say, showProblem, told } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'

/** Asks sources now, null for all, and says what came of it. */
export async function checkSources(ids: readonly string[] | null): Promise<void> {
  const checks = await attempt(() => ask('sources.check', { ids }))
  if (!checks) return
  const [only, ...others] = checks
  if (only && others.length === 0 && only.problem) showProblem({ ...only.problem, what: `“${only.title}”: ${only.problem.what}` })
  else say(outcomeWords(checks))
}

function outcomeWords(checks: readonly SourceCheck[]): string {
  if (checks.length === 0) return 'No site is watched yet.'
  const added = checks.reduce((sum, check) => sum + check.added, 0)
  const failed = checks.filter(({ problem }) => problem !== null).length
  const found = added === 0 ? 'Nothing new' : counted(added, 'new suggestion')
  const from = `${found} from ${counted(checks.length, 'source')}.`
  return failed === 0 ? from : `${from} ${counted(failed, 'source')} could not be had: see the list of sources for the reason.`
}

/** Edits a source. Quiet but for rules, whose change may take suggestions away. False when it failed. */
export async function editSource(id: string, edits: Input<'sources.edit'>['edits']): Promise<boolean> {
  const edited = await attempt(() => ask('sources.edit', { id, edits }))
  if (edited && (edits.rules || edits.every === 0)) told(edited.undoable)
  else if (edited) remembered(edited.undoable)
  return edited !== undefined
}

/** Watches sources no more; their new suggestions go with them. */
export async function removeSources(ids: readonly string[]): Promise<void> {
  const outcome = await attempt(() => ask('sources.remove', ids))
  if (outcome) told(outcome.undoable)
}

/** Saves the list of sources as OPML, and says where. */
export async function exportSources(): Promise<void> {
  const exported = await attempt(() => ask('sources.exportOpml', undefined))
  if (!exported) return
  const day = new Date().toISOString().slice(0, 10)
  const where = await attempt(() => shell.saveFile({ name: `Watched sources ${day}.opml`, text: exported.opml }))
  if (where) say(`Saved ${counted(exported.count, 'source')} to ${where}.`)
}
