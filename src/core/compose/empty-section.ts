import { newId } from '../base/id.ts'
import type { Section } from './digest.ts'
import { everyone } from './show-to.ts'

/** A new section on paper with nothing in it. */
export function emptySection(title = ''): Section {
  return { id: newId(), title, tone: 'paper', showTo: everyone, blocks: [] }
}
