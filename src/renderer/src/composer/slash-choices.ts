import { Braces, type LucideIcon } from 'lucide-react'
import type { BlockKind } from '../../../core/compose/block.ts'
import { offeredFields } from '../prose/merge-field-names.ts'
import { blockLooks, kindsToAdd } from './block-looks.ts'

/** Something to put into a digest, found by a few letters of its name. */
export interface SlashChoice {
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly icon: LucideIcon
  readonly is: { readonly kind: BlockKind } | { readonly field: string }
}

const kinds: readonly SlashChoice[] = kindsToAdd.map(kind => {
  const { name, purpose, icon } = blockLooks[kind]
  return { id: kind, name, purpose, icon, is: { kind } }
})

const fields: readonly SlashChoice[] = offeredFields.map(({ text, purpose }) => ({
  id: text,
  name: text,
  purpose,
  icon: Braces,
  is: { field: text },
}))

/** The kinds of block, and merge fields where they can go, with a word that begins as was typed; those named so come first. */
export function slashChoices(query: string, withFields: boolean): readonly SlashChoice[] {
  const sought = query.trim().toLowerCase()
  const all = withFields ? [...kinds, ...fields] : kinds
  const named = all.filter(({ name }) => begins(name, sought))
  return [...named, ...all.filter(choice => !named.includes(choice) && begins(choice.purpose, sought))]
}

/** What was typed after the slash of a text that is nothing else; null for any other text. */
export function slashQuery(text: string): string | null {
  return /^\/([\p{L} ]{0,20})$/u.exec(text)?.[1] ?? null
}

function begins(words: string, sought: string): boolean {
  const lower = words.toLowerCase()
  return lower.startsWith(sought) || lower.split(/[^\p{L}]+/u).some(word => word.startsWith(sought) && word !== '')
}
