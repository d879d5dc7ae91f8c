import type { Handlers } from '../../contract/newsroom.ts'
import type { Answer } from '../answer.ts'
import { UsageError } from '../usage-error.ts'
import { digestMeant } from './digest-meant.ts'

/** `digest shorten`: the blurbs of a digest, or those of the blocks named, to about so many words. */
export async function shorten(handlers: Handlers, words: string | undefined, [digest, ...blockIds]: readonly string[]): Promise<Answer> {
  if (words === undefined || !/^[1-9]\d{0,2}$/.test(words)) throw new UsageError('To about how many words? Give --words N.')
  const id = await digestMeant(handlers, digest)
  const order = { id, blockIds: blockIds.length > 0 ? blockIds : null, words: Number(words) }
  const shorter = await handlers['digest.shorterBlurbs'](order)
  const value = await handlers['digest.shorten'](order)
  const lines = shorter.map(({ headline, after }) => `${headline}\n  ${after}`)
  return { value, text: lines.join('\n') || 'No blurb is longer than that, or none can be shortened by whole sentences.' }
}
