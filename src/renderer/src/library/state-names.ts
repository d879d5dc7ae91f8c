import type { Article } from '../../../core/library/article.ts'

/** How far an article has come with the curator, in a word. */
export const stateNames: Readonly<Record<Article['state'], string>> = { new: 'New', kept: 'Kept', archived: 'Archived' }
