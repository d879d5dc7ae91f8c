import type { Answering } from '../../base/answering.ts'
import type { LinksOperations } from './links-operations.ts'
import type { LinksPorts } from './links-ports.ts'

/** Gives articles the address that theirs moved to, or takes from them one that leads nowhere. */
export async function fixLinks(
  { checks, library, undo }: LinksPorts,
  { ids, how }: Parameters<Answering<LinksOperations>['links.fix']>[0],
): ReturnType<Answering<LinksOperations>['links.fix']> {
  const known = await Promise.all([...new Set(ids)].filter(id => /^\d{6}-/.test(id)).map(id => checks.get(id)))
  const addresses = known
    .filter(check => check !== undefined)
    .filter(check => (how === 'move' ? check.movedTo !== null : check.is !== 'ok'))
    .map(({ id, url, movedTo }) => ({ id, from: url, url: how === 'move' ? movedTo : null, samePage: false }))
  const outcome = await library.readdress(addresses, how === 'move' ? 'Took the new address of' : 'Removed the address of')
  if (outcome.undoable === null) return outcome
  // Nothing is known of the new address, and nothing is to be known of none.
  const forgotten = await checks.changeMany(
    addresses.map(({ id }) => id),
    () => undefined,
  )
  return { ...outcome, undoable: undo.extend(outcome.undoable, forgotten) }
}
