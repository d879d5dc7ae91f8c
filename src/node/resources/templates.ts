import { Template } from '../../core/compose/template.ts'
import { readResources } from './read-resources.ts'

let reading: Promise<readonly Template[]> | undefined

/** The templates that come with Broadsheet, read once. */
export function builtInTemplates(): Promise<readonly Template[]> {
  return (reading ??= readResources('templates', Template))
}
