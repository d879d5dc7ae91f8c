import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DeliverySummary } from '../../src/core/delivery/delivery.ts'
import type { RecipientPage } from '../../src/core/delivery/list-recipients.ts'
import { answered, broadsheet, startBroadsheet } from '../support/cli.ts'
import { withDigest, withReaders } from '../support/publishing.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { withholdingServer } from '../support/withholding-server.ts'

const chaos = join(root, '../shared/mailstack/chaos.mjs')
const connections = 5
const readers = Array.from({ length: 2_000 }, (_, n) => `reader.${n + 1}@saltby.example`)

/** A library with some readers and an account at a server on loopback. */
async function withAccount(port: number, emails: readonly string[], connections: number): Promise<string> {
  const folder = await withDigest()
  await withReaders(folder, emails)
  const server = [
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--security',
    'none',
    '--per-second',
    '1000',
    '--connections',
    `${connections}`,
  ]
  const sender = ['--from', 'editor@harbour-weekly.example', '--postal-address', 'The Harbour Weekly, 1 Quay Street, Saltby']
  await answered(folder, ['accounts', 'save', 'Post', ...server, ...sender])
  return folder
}

/** Runs a command that sends, until `when` comes; then `kill -9`. */
async function killedWhen(folder: string, args: readonly string[], when: () => Promise<void>): Promise<void> {
  const child = startBroadsheet(folder, args)
  child.stdout.resume()
  child.stderr.resume()
  const ended = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  await when()
  child.kill('SIGKILL')
  await ended
}

async function latest(folder: string): Promise<DeliverySummary | undefined> {
  const [delivery] = await answered<readonly DeliverySummary[]>(folder, ['list', 'deliveries'])
  return delivery
}

async function unknownOf(folder: string): Promise<readonly string[]> {
  const { rows } = await answered<RecipientPage>(folder, ['report', 'latest', '--fate', 'unknown'])
  return rows.map(({ email }) => email).toSorted()
}

describe('a sender killed without warning', () => {
  it('is resumed until everybody has the digest exactly once, and the curator’s word settles what nobody could know', async () => {
    const server = await withholdingServer()
    const folder = await withAccount(server.port, readers, connections)

    server.answerUntil(700)
    await killedWhen(folder, ['send', 'latest', '--to', 'Readers', '--account', 'Post'], () => server.silentOn(connections))
    expect(await latest(folder)).toMatchObject({
      state: 'interrupted',
      counts: { accepted: 700, unknown: connections, waiting: 2_000 - 700 - connections },
    })
    // The server has nothing of these, and its keeper would say so: they are sent it again.
    const forgotten = server.unanswered.toSorted()
    expect(await unknownOf(folder)).toEqual(forgotten)

    server.answerUntil(1_400, 'keep')
    await killedWhen(folder, ['resume', 'latest', '--unknown', 'send-again'], () => server.silentOn(connections))
    const kept = server.unanswered.toSorted()
    expect(await unknownOf(folder)).toEqual(kept)

    // A plain resume leaves them alone; the server has these, so they count as accepted.
    server.answerUntil(Infinity)
    const resumed = await broadsheet(folder, ['resume', 'latest', '--json'])
    expect([resumed.code, JSON.parse(resumed.stdout)]).toMatchObject([
      1,
      { counts: { accepted: 2_000 - connections, unknown: connections } },
    ])
    expect(resumed.stderr).toContain('5 unknown: the message may have arrived.')
    const settled = await answered<DeliverySummary>(folder, ['resume', 'latest', '--unknown', 'count-as-accepted'])
    expect(settled).toMatchObject({ state: 'finished', counts: { accepted: 2_000, unknown: 0 } })

    expect(server.held.toSorted()).toEqual(readers.toSorted())
  }, 240_000)

  it('has the library to itself while it lives, says who it is, and leaves no lock behind', async () => {
    const server = await withholdingServer()
    const folder = await withAccount(server.port, readers.slice(0, 3), 1)
    server.answerUntil(1)
    const child = startBroadsheet(folder, ['send', 'latest', '--to', 'Readers', '--account', 'Post'])
    onTestFinished(() => void child.kill('SIGKILL'))
    child.stdout.resume()
    child.stderr.resume()
    await server.silentOn(1)
    const refused = await broadsheet(folder, ['list', 'articles', '--json'])
    expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([
      1,
      { problem: { code: 'library-locked', what: `broadsheet send (process ${child.pid}) has this library open.` } },
    ])
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await latest(folder)).toMatchObject({ state: 'interrupted', counts: { accepted: 1, unknown: 1, waiting: 1 } })
  })
})

describe.skipIf(!existsSync(chaos))('a sender killed while a server of the mail stack hesitates', () => {
  it('is resumed until that server’s own log has everybody exactly once', async () => {
    const server = await startChaos([{ at: 'dot', skip: 700, delayMs: 3_600_000, reply: '451 4.3.0 Stopped' }])
    const folder = await withAccount(server.port, readers, connections)
    await killedWhen(folder, ['send', 'latest', '--to', 'Readers', '--account', 'Post'], async () => {
      while ((await server.stats()).commands['DATA'] !== 700 + connections) await wait(20)
    })
    await server.mend()
    // After the 700th it took no message: whoever is unknown has none.
    expect((await server.log()).filter(address => readers.includes(address))).toHaveLength(700)
    const summary = await answered<DeliverySummary>(folder, ['resume', 'latest', '--unknown', 'send-again'])
    expect(summary).toMatchObject({ state: 'finished', counts: { accepted: 2_000 } })
    expect((await server.log()).toSorted()).toEqual(readers.toSorted())
  }, 240_000)
})

/** The mail stack's server that goes wrong as told. */
async function startChaos(faults: readonly object[]) {
  const child = spawn(process.execPath, [chaos, JSON.stringify({ faults, log: join(await temporaryFolder(), 'accepted.jsonl') })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGTERM'))
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { port, control } = JSON.parse(line) as { port: number; control: number }
  const ask = async (path: string, init?: RequestInit) => (await fetch(`http://127.0.0.1:${control}${path}`, init)).text()
  return {
    port,
    stats: async () => JSON.parse(await ask('/stats')) as { commands: Record<string, number> },
    mend: () => ask('/faults', { method: 'POST', body: '[]' }),
    log: async () => {
      const lines = (await ask('/log')).trim().split('\n')
      return lines.flatMap(line => (JSON.parse(line) as { to: readonly string[] }).to)
    },
  }
}
