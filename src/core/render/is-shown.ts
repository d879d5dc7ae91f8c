import type { ShowTo } from '../compose/show-to.ts'
import type { MergeValues, Onlooker } from './merge-values.ts'

/** Whether a part of the mail is shown to this reader. */
export function isShownTo(showTo: ShowTo, values: MergeValues, { tags, web }: Onlooker): boolean {
  if (showTo.who === 'everyone') return true
  if (showTo.who === 'web') return web
  if (showTo.who === 'tagged') return tags.some(tag => same(tag, showTo.tag)) === showTo.carried
  const value = valueOf(values, showTo.name)
  if (showTo.test === 'is-there') return value !== ''
  if (showTo.test === 'is-missing') return value === ''
  return same(value, showTo.value) === (showTo.test === 'is')
}

function valueOf(values: MergeValues, name: string): string {
  return (Object.hasOwn(values, name) ? (values[name] ?? '') : '').trim()
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
