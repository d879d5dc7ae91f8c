import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { HeldMessage } from './held-message.ts'
import { root } from './root.ts'
import { temporaryFolder } from './temporary-folder.ts'

const program = join(root, '../shared/mailstack/chaos.mjs')

/** Whether the mail stack's fault-injecting server is here: it is no part of the project. */
export const hasChaosServer = existsSync(program)

/** A rule by which that server goes wrong; the head of `chaos.mjs` explains each. */
export interface ChaosFault {
  readonly at: 'connect' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot' | 'sent' | '*'
  readonly match?: string
  readonly skip?: number
  readonly times?: number
  readonly every?: number
  readonly per?: 'connection' | 'recipient'
  readonly delayMs?: number
  readonly reply?: string
  readonly raw?: string
  readonly close?: boolean
  readonly reset?: boolean
  readonly afterBytes?: number
  readonly accept?: boolean
}

export interface ChaosServer {
  readonly port: number
  /** Every message that it holds, from its log, which it writes before it replies. */
  readonly held: () => readonly HeldMessage[]
}

/** Starts it in a process of its own; it ends with the test. */
export async function chaosServer(faults: readonly ChaosFault[]): Promise<ChaosServer> {
  const log = join(await temporaryFolder(), 'accepted.jsonl')
  const child = spawn(process.execPath, [program, JSON.stringify({ log, faults })], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const [line] = await once(createInterface(child.stdout), 'line')
  return { port: (JSON.parse(String(line)) as { port: number }).port, held: () => heldIn(readFileSync(log, 'utf8')) }
}

function heldIn(log: string): readonly HeldMessage[] {
  return log
    .split('\n')
    .filter(entry => entry !== '')
    .map(entry => JSON.parse(entry) as { readonly to: readonly string[]; readonly messageId: string })
    .map(({ to, messageId }) => ({ to: to.join(), messageId }))
}
