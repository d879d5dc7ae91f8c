import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { FuzzResult } from './fuzz-child.ts'
import { parserGroups } from './parsers.ts'

const cases = 2_000
// The same files every time, so that a change is judged by itself; FUZZ_SEED draws others.
const { FUZZ_SEED: seed = '20261126' } = process.env
const most = 300
// The process may hold less than a parser is allowed to take, so that one that takes more ends it.
const limits = ['--max-old-space-size=200', '--max-semi-space-size=8']

async function triedIn(group: string) {
  const child = spawn(process.execPath, [...limits, join(import.meta.dirname, 'fuzz-child.ts'), group, String(cases), seed], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  const results = out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as FuzzResult)
  return { results, end: code === 0 ? 'whole' : `After ${results.at(-1)?.parser ?? 'nothing'}: ${said}` }
}

describe('every parser reads or refuses in words whatever is broken, within bounds of time and memory', () => {
  it.each(Object.keys(parserGroups))(
    '%s',
    async group => {
      const parsers = (await parserGroups[group]?.()) ?? []
      const { results, end } = await triedIn(group)
      expect(end).toBe('whole')
      expect(results.map(({ parser, fault }) => [parser, fault])).toEqual(parsers.map(({ name }) => [name, null]))
      for (const { cases: run, memory } of results) {
        expect(run).toBeGreaterThanOrEqual(cases)
        expect(memory).toBeLessThan(most)
      }
    },
    600_000,
  )
})
