import type { Finding } from '../../../core/check/finding.ts'
import type { ComposerVerbs } from './composer-verbs.ts'
import { focusBlock } from './focus-block.ts'

/** Shows where a finding is: the block, the line of the envelope or the title that it is about, or else the digest itself. */
export function goToFinding(finding: Finding, { select, inspect }: Pick<ComposerVerbs, 'select' | 'inspect'>): void {
  const { blockId } = finding
  select(blockId)
  if (blockId !== null) {
    inspect()
    return focusBlock(blockId)
  }
  const field = fieldOf(finding)
  if (field) field.focus()
  else inspect({ focus: true })
}

function fieldOf({ rule, what }: Finding): HTMLInputElement | null {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input')]
  if (rule === 'placeholder-left')
    return fields.find(({ dataset, value }) => 'emptyPlace' in dataset && what.includes(value.replaceAll(/[[\]]/g, ''))) ?? null
  const line = envelopeLine(rule)
  return fields.find(field => line !== null && field.getAttribute('aria-label') === line) ?? null
}

function envelopeLine(rule: Finding['rule']): 'Subject' | 'Preheader' | null {
  if (/preheader/.test(rule)) return 'Preheader'
  return /subject|shouting|spam/.test(rule) ? 'Subject' : null
}
