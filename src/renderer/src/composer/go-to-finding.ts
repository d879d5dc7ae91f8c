import type { Finding } from '../../../core/check/finding.ts'
import type { ComposerVerbs } from './composer-verbs.ts'
import { focusBlock } from './focus-block.ts'

/** Shows where a finding is: the block, the line of the envelope, or the digest itself. */
export function goToFinding({ blockId, rule }: Finding, { select, inspect }: Pick<ComposerVerbs, 'select' | 'inspect'>): void {
  select(blockId)
  if (blockId !== null) {
    inspect()
    return focusBlock(blockId)
  }
  const line = envelopeLine(rule)
  if (line === null) inspect({ focus: true })
  else document.querySelector<HTMLElement>(`input[aria-label="${line}"]`)?.focus()
}

function envelopeLine(rule: Finding['rule']): 'Subject' | 'Preheader' | null {
  if (/preheader/.test(rule)) return 'Preheader'
  return /subject|shouting|spam/.test(rule) ? 'Subject' : null
}
