import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { DeliveryFiles } from '../../core/delivery/delivery-ports.ts'
import { dayMs } from '../../core/delivery/limits.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'

const TestMails = z.array(z.object({ accountId: z.string(), at: z.number() }))
type TestMails = z.infer<typeof TestMails>

/** The test mails of the last 24 hours, for what the limits of their accounts count. A file that cannot be read counts none. */
export function testMailsFile(path: string): Pick<DeliveryFiles, 'testsSent' | 'noteTest'> {
  let known: Promise<TestMails> | undefined
  const read = (): Promise<TestMails> =>
    (known ??= readFile(path, 'utf8').then(
      text => TestMails.catch([]).parse(asJson(text)),
      () => [],
    ))
  return {
    testsSent: async (accountId, now) =>
      (await read()).filter(test => test.accountId === accountId && now - test.at < dayMs).map(({ at }) => at),
    async noteTest(accountId, at) {
      const kept = [...(await read()).filter(test => at - test.at < dayMs), { accountId, at }]
      known = Promise.resolve(kept)
      await writeFileDurably(path, `${JSON.stringify(kept)}\n`)
    },
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
