import type { ImportTopic } from './import-item.ts'

/** A topic of which a file knows the title only. */
export function emptyTopic(title: string): ImportTopic {
  return { title, description: '', audience: '', curators: [], views: '' }
}
