import { Problem } from '../../base/problem.ts'
import { judgeAnswer, judgeFailure } from './judge-answer.ts'
import type { LinkCheck } from './link-check.ts'
import type { LinkAsker } from './links-ports.ts'

/** What an address answers now, whoever's it is. Throws when this computer is offline: then nothing is known of any address. */
export async function askLink({ ask }: Pick<LinkAsker, 'ask'>, url: string): Promise<Omit<LinkCheck, 'id' | 'checkedAt'>> {
  try {
    return { url, ...judgeAnswer(url, await ask(url)) }
  } catch (error) {
    if (error instanceof Problem && error.code === 'cancelled') throw error
    return { url, ...judgeFailure(error) }
  }
}
