import type { ShowTo } from '../../../core/compose/show-to.ts'

/** The ways to narrow whom a part of the mail is shown to, as a chooser offers them. */
export type ShowToWay = 'everyone' | 'tagged' | 'not-tagged' | 'is' | 'is-not' | 'is-there' | 'is-missing' | 'web'

export const showToWays: readonly { readonly value: ShowToWay; readonly label: string }[] = [
  { value: 'everyone', label: 'Everybody' },
  { value: 'tagged', label: 'Readers with the tag…' },
  { value: 'not-tagged', label: 'Readers without the tag…' },
  { value: 'is', label: 'Readers whose detail is…' },
  { value: 'is-not', label: 'Readers whose detail is not…' },
  { value: 'is-there', label: 'Readers who have the detail…' },
  { value: 'is-missing', label: 'Readers who lack the detail…' },
  { value: 'web', label: 'Only the copy for the web' },
]

/** The way in which a condition narrows. */
export function wayOf(showTo: ShowTo): ShowToWay {
  if (showTo.who === 'tagged') return showTo.carried ? 'tagged' : 'not-tagged'
  return showTo.who === 'attribute' ? showTo.test : showTo.who
}

/** A condition changed to another way, with what was said of the last one as far as it means something there. */
export function inWay(showTo: ShowTo, way: ShowToWay): ShowTo {
  if (way === 'everyone' || way === 'web') return { who: way }
  if (way === 'tagged' || way === 'not-tagged')
    return { who: 'tagged', tag: showTo.who === 'tagged' ? showTo.tag : '', carried: way === 'tagged' }
  const { name, value } = showTo.who === 'attribute' ? showTo : { name: '', value: '' }
  return { who: 'attribute', name, test: way, value }
}

/** Whether a condition says all that its way asks for. */
export function isWhole(showTo: ShowTo): boolean {
  if (showTo.who === 'tagged') return showTo.tag.trim() !== ''
  if (showTo.who !== 'attribute') return true
  return showTo.name.trim() !== '' && (showTo.test === 'is-there' || showTo.test === 'is-missing' || showTo.value.trim() !== '')
}

/** Whom a part is shown to, in a few words; empty for everybody. */
export function showToWords(showTo: ShowTo): string {
  if (showTo.who === 'everyone') return ''
  if (showTo.who === 'web') return 'Only on the web'
  if (showTo.who === 'tagged') return `Only ${showTo.carried ? 'with' : 'without'} the tag ${showTo.tag}`
  const { name, value } = showTo
  const words = {
    is: `where ${name} is ${value}`,
    'is-not': `where ${name} is not ${value}`,
    'is-there': `with a ${name}`,
    'is-missing': `without a ${name}`,
  }
  return `Only ${words[showTo.test]}`
}
