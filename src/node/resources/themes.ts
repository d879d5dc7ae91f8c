import { Theme } from '../../core/compose/theme.ts'
import { readResources } from './read-resources.ts'

let reading: Promise<readonly Theme[]> | undefined

/** The themes that come with Broadsheet, read once. */
export function builtInThemes(): Promise<readonly Theme[]> {
  return (reading ??= readResources('themes', Theme))
}
