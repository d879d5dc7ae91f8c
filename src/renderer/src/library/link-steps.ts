import type { LinkCheck } from '../../../core/watch/links/link-check.ts'
import type { LinkOrder } from '../../../core/watch/links/links-operations.ts'
import { answers, ask } from '../ask.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'

/** What a check found, in a word or two. */
export const linkWords: Readonly<Record<LinkCheck['is'], string>> = {
  ok: 'In order',
  moved: 'Moved',
  gone: 'Gone',
  unreachable: 'Unreachable',
}

/** Begins to ask addresses in the background, and tells at the end what was found. */
export async function checkLinks(order: LinkOrder): Promise<void> {
  const begun = await attempt(() => ask('links.check', order))
  if (!begun) return
  if (begun.total === 0) return say('None of these articles has an address.')
  void answers.invalidateQueries({ queryKey: ['links.list'] })
  const found = await attempt(() => ask('links.settled', undefined))
  void answers.invalidateQueries({ queryKey: ['links.list'] })
  if (!found) return
  const { moved, gone, unreachable } = found
  const amiss = moved + gone + unreachable
  say(
    amiss === 0
      ? 'Every link that was checked is in order.'
      : `${counted(amiss, 'link')} not in order: see Check links in the library’s menu.`,
  )
}

/** Mends articles whose address moved or leads nowhere. */
export async function fixLinks(ids: readonly string[], how: 'move' | 'remove'): Promise<void> {
  const outcome = await attempt(() => ask('links.fix', { ids: [...ids], how }))
  if (outcome) told(outcome.undoable)
}

/** The address of an archived copy of a page. */
export function archivedCopy(url: string): string {
  return `https://web.archive.org/web/${url}`
}
