import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deliveryFiles } from '../../src/node/mail/delivery-files.ts'
import { entriesOf, replay } from './read-ledger.ts'
import { root } from './root.ts'
import { harbourAccount } from './smtp-desk.ts'
import type { FaultyServer } from './smtp-faults.ts'

/** A delivery to be killed again and again. */
export interface KillOrder {
  readonly folder: string
  readonly server: FaultyServer
  readonly people: number
  readonly kills: number
  /** Between 0 and 1. */
  readonly random: () => number
}

/** What was found after each kill. */
export interface Kills {
  /** How many were unknown, kill by kill. */
  readonly unknown: readonly number[]
  /** What the ledger and the server did not agree on, in words; nothing when all is well. */
  readonly lies: readonly string[]
  /** Whom the server holds a message for in the end, sorted. */
  readonly held: readonly string[]
}

const longestStart = 1_200
const longestTail = 8

/**
 * Delivers in a process of its own that is killed (`kill -9`) at random moments, from its start to its last message. After each kill the
 * ledger is compared with what the server holds, and whoever is unknown is settled by it, as a curator would who can ask the server.
 */
export async function deliverThroughKills(order: KillOrder): Promise<Kills> {
  const { server, kills, people, random } = order
  const [unknown, lies]: [number[], string[]] = [[], []]
  for (let kill = 0; kill < kills; kill++) {
    const left = people - server.taken.length
    // One in five is killed while it starts: while it makes the delivery, reads its ledger, connects.
    const atStart = random() < 0.2
    const held = server.taken.length + Math.floor((random() * 2 * left) / (kills - kill))
    await live(order, async () => {
      if (atStart) await pause(random() * longestStart)
      else await holds(server, Math.min(held, people - 1))
      await pause(random() * longestTail)
    })
    await server.idle()
    const found = await lookAt(order)
    unknown.push(found.unknown)
    lies.push(...found.lies.map(lie => `After kill ${kill + 1}: ${lie}`))
  }
  await live(order)
  lies.push(...(await lookAt(order)).lies)
  return { unknown, lies, held: server.taken.toSorted() }
}

/** One life of the sender, until `until` resolves and it is killed; or until it ends by itself. */
async function live({ folder, server, people }: KillOrder, until?: () => Promise<void>): Promise<void> {
  const script = join(root, 'tests/support/send-child.ts')
  const child = spawn(process.execPath, [script, folder, String(server.port), String(people)], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  if (until) {
    await Promise.race([until(), ended])
    child.kill('SIGKILL')
  }
  await ended
}

async function holds(server: FaultyServer, count: number): Promise<void> {
  while (server.taken.length < count) await pause(1)
}

/** Compares the ledger with the server, recipient by recipient, and settles whoever is unknown. */
async function lookAt({ folder, server }: KillOrder): Promise<{ readonly unknown: number; readonly lies: readonly string[] }> {
  const files = deliveryFiles(folder, () => {})
  const held = new Set(server.taken)
  const lies = held.size < server.taken.length ? [`${server.taken.length - held.size} were sent to twice.`] : []
  const [manifest, ...others] = await files.manifests()
  if (others.length > 0) lies.push('There are several deliveries.')
  if (!manifest) return { unknown: 0, lies: held.size > 0 ? [...lies, 'There is no delivery.'] : lies }
  const audience = await files.audience(manifest.id)
  const states = replay(await entriesOf(files, manifest.id), audience.length)
  const ledger = await files.openLedger(manifest.id, () => {})
  let unknown = 0
  for (const [n, { fate }] of states.entries()) {
    const email = audience.at(n)?.email ?? ''
    if (fate === 'unknown') {
      unknown += 1
      await ledger.append({ is: held.has(email) ? 'accepted' : 'waiting', n, at: new Date().toISOString(), reply: 'By the server’s word.' })
    } else if ((fate === 'accepted') !== held.has(email))
      lies.push(`${email} is ${fate}, and the server holds ${held.has(email) ? 'it' : 'nothing'}.`)
  }
  await ledger.close()
  if (unknown > harbourAccount.connections) lies.push(`${unknown} are unknown, of ${harbourAccount.connections} connections.`)
  return { unknown, lies }
}
