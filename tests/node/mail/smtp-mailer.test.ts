import { describe, expect, it } from 'vitest'
import { openDesk, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a delivery', () => {
  it('reaches everybody once', async () => {
    const server = await recorder()
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(40), account: { port: server.port } })
    const summary = await sendAndWait(desk)
    expect(summary).toMatchObject({ state: 'finished', reason: '', counts: { accepted: 40, waiting: 0 } })
    expect(server.recipients().toSorted()).toEqual(
      readers(40)
        .map(({ email }) => email)
        .toSorted(),
    )
  })
})
