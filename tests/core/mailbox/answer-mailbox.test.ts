import { describe, expect, it } from 'vitest'
import { mailboxOperations } from '../../../src/core/mailbox/answer-mailbox.ts'
import { openLocalMailbox } from '../../../src/node/mail/local-mailbox.ts'
import { openDesk, readers, sendAndWait } from '../../support/smtp-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('the mailbox', () => {
  it('is listed, read and emptied by whoever asks', async () => {
    const folder = await temporaryFolder()
    const server = await openLocalMailbox(folder, () => {})
    const ask = mailboxOperations(server)
    await sendAndWait(openDesk({ folder, people: readers(3), account: { kind: 'local', port: server.port } }))
    const { total, rows } = await ask['mailbox.list']({ text: 'ferry', offset: 0, limit: 10 })
    expect(total).toBe(3)
    expect(await ask['mailbox.read'](rows[0]?.id ?? '')).toMatchObject({ ...rows[0] })
    expect(await ask['mailbox.clear'](undefined)).toEqual({ count: 3 })
    await server.close()
  })
})
