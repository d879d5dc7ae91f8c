import { Problem, tell } from '../../base/problem.ts'
import type { ArticleRow } from '../../library/article.ts'
import { follow } from '../../scoop/follow-progress.ts'
import { politely } from '../../scoop/polite.ts'
import { judgeAnswer, judgeFailure } from './judge-answer.ts'
import type { LinkTally } from './links-operations.ts'
import type { LinksPorts } from './links-ports.ts'

/** An address to be asked, and whose it is. */
export type Asked = Pick<ArticleRow, 'id'> & { readonly url: string }

/** Asks addresses in the background, one round at a time. */
export interface LinkRounds {
  readonly running: () => boolean
  begin(asked: readonly Asked[]): void
  cancel(): void
  /** What the round under way found, or the last one did. */
  settled(): Promise<LinkTally>
  close(): Promise<void>
}

export const noTally: LinkTally = { ok: 0, moved: 0, gone: 0, unreachable: 0 }

export function linkRounds(ports: LinksPorts): LinkRounds {
  let round: { readonly stop: () => void; readonly end: Promise<LinkTally> } | null = null
  let last: Promise<LinkTally> = Promise.resolve(noTally)
  return {
    running: () => round !== null,
    begin(asked) {
      if (round) throw new Problem('conflict', 'Links are being checked already.', 'Wait for that check to end, or cancel it.')
      let stopped = false
      const end = ask(ports, asked, () => stopped).finally(() => {
        round = null
      })
      last = end
      round = {
        stop() {
          stopped = true
        },
        end,
      }
    },
    cancel: () => round?.stop(),
    settled: () => last,
    async close() {
      round?.stop()
      ports.links.close()
      await last.catch(() => noTally)
    },
  }
}

async function ask(ports: LinksPorts, asked: readonly Asked[], stopped: () => boolean): Promise<LinkTally> {
  const { announcer, clock, manners, timer } = ports
  const followed = follow(announcer, clock, 'Checking links', asked.length)
  const gently = politely(manners, clock, async milliseconds => {
    if (!stopped()) await timer.pause(milliseconds)
  })
  const tally = { ...noTally }
  const one = async (article: Asked): Promise<void> => {
    if (stopped()) return
    const is = await check(ports, article)
    if (is) tally[is] += 1
    followed.advance()
  }
  try {
    await Promise.all(asked.map(article => gently(article.url, () => one(article))))
    followed.end(stopped() ? 'cancelled' : 'done')
  } catch (error) {
    followed.end('failed')
    throw error
  }
  return tally
}

async function check({ links, checks, clock }: LinksPorts, { id, url }: Asked): Promise<keyof LinkTally | null> {
  const judgement = await links.ask(url).then(
    answer => judgeAnswer(url, answer),
    (error: unknown) => (tell(error).code === 'cancelled' ? null : judgeFailure(error)),
  )
  if (judgement === null) return null
  await checks.change(id, () => ({ id, url, checkedAt: clock().toISOString(), ...judgement }))
  return judgement.is
}
