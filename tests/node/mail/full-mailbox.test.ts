import { describe, expect, it } from 'vitest'
import { openDesk, readers, sendToAll } from '../../support/smtp-desk.ts'
import { faultyServer } from '../../support/smtp-faults.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a full mailbox', () => {
  it('of the account pauses the delivery, and says whose it is and what to do', async () => {
    const server = await faultyServer([{ at: 'mail', reply: '552 5.2.2 Quota exceeded', times: 1 }])
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(3), account: { port: server.port, connections: 1 } })
    const { id } = await desk.ask['delivery.send'](sendToAll)
    const stopped = await desk.ask['delivery.settled'](id)
    expect(stopped.state).toBe('paused')
    expect(stopped.reason).toContain('The mailbox of the account at 127.0.0.1 is full')
    expect(stopped.reason).toContain('Make room in that mailbox')
    await desk.ask['delivery.resume'](id)
    expect(await desk.ask['delivery.settled'](id)).toMatchObject({ state: 'finished', counts: { accepted: 3 } })
  })

  it('of a reader is told as that, and the others get their mail', async () => {
    const server = await faultyServer([{ at: 'rcpt', reply: '552 5.2.2 Over quota', to: 'reader1@' }])
    const desk = openDesk({ folder: await temporaryFolder(), people: readers(3), account: { port: server.port } })
    const { id } = await desk.ask['delivery.send'](sendToAll)
    expect((await desk.ask['delivery.settled'](id)).counts).toMatchObject({ accepted: 2, rejected: 1 })
    const { reasons } = await desk.ask['delivery.report'](id)
    expect(reasons).toEqual([
      { reply: '552 5.2.2 Over quota', meaning: 'The mailbox is full; its owner must make room.', fate: 'rejected', count: 1 },
    ])
    const order = { digestId: sendToAll.digestId, accountId: sendToAll.accountId, to: ['reader1@reader.example'] }
    expect((await desk.ask['delivery.test'](order)).sent).toMatchObject([{ accepted: false, meaning: reasons[0]?.meaning }])
  })
})
