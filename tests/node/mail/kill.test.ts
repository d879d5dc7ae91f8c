import { describe, expect, it } from 'vitest'
import { deliverThroughKills } from '../../support/kill-delivery.ts'
import { readers } from '../../support/smtp-desk.ts'
import { faultyServer } from '../../support/smtp-faults.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// `npm run bench delivery.kill` does it two hundred times.
const [people, kills] = [5_000, 6]

describe('a sender killed without warning at any moment', () => {
  it('leaves a ledger that says what the server holds, and is resumed until everybody has the message exactly once', async () => {
    const [folder, server] = [await temporaryFolder(), await faultyServer([])]
    const { unknown, lies, held } = await deliverThroughKills({ folder, server, people, kills, random: Math.random })
    expect(lies).toEqual([])
    expect(unknown).toHaveLength(kills)
    expect(held).toEqual(
      readers(people)
        .map(({ email }) => email)
        .toSorted(),
    )
  })
})
