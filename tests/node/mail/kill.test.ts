import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replay } from '../../../src/core/delivery/fate-book.ts'
import { deliveryFiles } from '../../../src/node/mail/delivery-files.ts'
import { entriesOf } from '../../support/read-ledger.ts'
import { harbourAccount, openDesk, readers } from '../../support/smtp-desk.ts'
import { type Recorder, recorder } from '../../support/smtp-recorder.ts'
import { root } from '../../support/root.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const count = 2_000

/** Sends in a process of its own until the server holds so many messages, then kills that process; or lets it end by itself. */
async function sendInChild(folder: string, server: Recorder, killAt: number): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'tests/support/send-child.ts'), folder, String(server.port), String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const watch = setInterval(() => {
    if (server.received.length >= killAt) child.kill('SIGKILL')
  }, 1)
  await once(child, 'exit')
  clearInterval(watch)
}

/** Fates by the ledger, straight from the disk. */
async function fatesOnDisk(folder: string) {
  const files = deliveryFiles(folder, () => {})
  const [manifest] = await files.manifests()
  if (!manifest) throw new Error('There is no delivery.')
  const audience = await files.audience(manifest.id)
  const states = replay(await entriesOf(files, manifest.id), audience.length)
  return { id: manifest.id, files, fates: states.map(({ fate }, n) => ({ n, fate, email: audience.at(n)?.email ?? '' })) }
}

/** The curator asks the server: whom it holds nothing for is sent to again. */
async function settleByTheServer(folder: string, server: Recorder): Promise<void> {
  const { id, files, fates } = await fatesOnDisk(folder)
  const held = new Set(server.recipients())
  const ledger = await files.openLedger(id, () => {})
  for (const { n, fate, email } of fates)
    if (fate === 'unknown')
      await ledger.append({ is: held.has(email) ? 'accepted' : 'waiting', n, at: '2026-11-23T20:44:55.123Z', reply: '' })
  await ledger.close()
}

describe('a sender killed without warning', () => {
  it('is resumed until everybody has the message exactly once', async () => {
    const server = await recorder()
    const folder = await temporaryFolder()
    for (const killAt of [500, 1_200, 1_700]) {
      await sendInChild(folder, server, killAt)
      const { fates } = await fatesOnDisk(folder)
      const held = new Set(server.recipients())
      const unknown = fates.filter(({ fate }) => fate === 'unknown')
      expect(unknown.length).toBeLessThanOrEqual(harbourAccount.connections)
      expect(fates.filter(({ fate, email }) => fate === 'waiting' && held.has(email))).toEqual([])
      expect(fates.filter(({ fate, email }) => fate === 'accepted' && !held.has(email))).toEqual([])
      await settleByTheServer(folder, server)
    }
    const desk = openDesk({ folder, people: readers(count), account: { port: server.port } })
    const [interrupted] = await desk.ask['delivery.list'](undefined)
    expect(interrupted).toMatchObject({ state: 'interrupted', audience: count })
    await sendInChild(folder, server, Infinity)
    expect((await fatesOnDisk(folder)).fates.filter(({ fate }) => fate !== 'accepted')).toEqual([])
    expect(server.received).toHaveLength(count)
    expect(new Set(server.recipients()).size).toBe(count)
  })
})
