import { describe, expect, it } from 'vitest'
import { openDesk, reader, sendAndWait } from '../../support/smtp-desk.ts'
import { recorder } from '../../support/smtp-recorder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('the copy of what was sent', () => {
  it('shows the mail as its first reader got it, with no field left to fill in', async () => {
    const server = await recorder()
    const people = [reader('ann@reader.example', { name: 'Ann' }), reader('bo@reader.example', { name: 'Bo' })]
    const desk = openDesk({ folder: await temporaryFolder(), people, account: { port: server.port } })
    const { id } = await sendAndWait(desk)
    const copy = await desk.ask['delivery.copy'](id)
    expect(copy.html).toContain('Dear Ann,')
    expect(copy.text).toContain('3 Quay Street, Harbour')
    expect(`${copy.html}${copy.text}`).not.toMatch(/\{\{|\.\.\/\.\.\/images/)
  })

  it('says in words that a delivery is not there', async () => {
    const server = await recorder()
    const desk = openDesk({ folder: await temporaryFolder(), people: [], account: { port: server.port } })
    await expect(desk.ask['delivery.copy']('202611-nowhere')).rejects.toMatchObject({ code: 'not-found' })
  })
})
