import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeLock } from '../../../src/node/files/library-lock.ts'
import { startChild } from '../../support/child.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const lockIn = (folder: string) => join(folder, 'broadsheet.lock')

/** What a process leaves in the lock file. */
function heldBy(holder: { readonly pid: number; readonly started: string; readonly host?: string }): string {
  return JSON.stringify({ token: 'an-earlier-one', holder: 'broadsheet send', host: hostname(), ...holder })
}

/** A process that has the library open. */
async function holding(folder: string) {
  const child = startChild('hold-library', [folder])
  child.say('open')
  await child.hasSaid(2)
  expect(child.lines).toEqual(['ready', 'opened'])
  return child
}

describe('a library that another process has open', () => {
  it('is refused, naming that process', async () => {
    const folder = await temporaryFolder()
    const child = await holding(folder)
    await expect(takeLock(lockIn(folder), 'Broadsheet')).rejects.toMatchObject({
      code: 'library-locked',
      message: `broadsheet send (process ${child.pid}) has this library open.`,
      remedy: expect.stringContaining(lockIn(folder)),
    })
  })

  it('is free once that process has closed it', async () => {
    const folder = await temporaryFolder()
    const child = await holding(folder)
    child.say('close')
    await child.ended()
    expect(existsSync(lockIn(folder))).toBe(false)
    await takeLock(lockIn(folder), 'Broadsheet')
  })

  it('is free once that process was killed', async () => {
    const folder = await temporaryFolder()
    const child = await holding(folder)
    await child.kill()
    expect(existsSync(lockIn(folder))).toBe(true)
    await takeLock(lockIn(folder), 'Broadsheet')
    await expect(takeLock(lockIn(folder), 'Broadsheet')).rejects.toMatchObject({ code: 'library-locked' })
  })

  it('goes to exactly one of several that come at once, also after one that was killed', async () => {
    const folder = await temporaryFolder()
    for (let round = 0; round < 3; round++) {
      const children = Array.from({ length: 5 }, () => startChild('hold-library', [folder]))
      await Promise.all(children.map(child => child.hasSaid(1)))
      for (const child of children) child.say('open')
      await Promise.all(children.map(child => child.hasSaid(2)))
      const answers = children.map(child => child.lines[1])
      expect(answers.filter(answer => answer === 'opened')).toHaveLength(1)
      expect(answers.filter(answer => answer === 'refused library-locked')).toHaveLength(4)
      await Promise.all(children.map(child => child.kill()))
    }
  })
})

describe('a lock', () => {
  it('of a process whose number another one has now is taken over', async () => {
    const folder = await temporaryFolder()
    writeFileSync(lockIn(folder), heldBy({ pid: process.pid, started: 'long ago' }))
    await takeLock(lockIn(folder), 'Broadsheet')
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"holder":"Broadsheet"')
  })

  it('of another machine is respected, and that machine named', async () => {
    const folder = await temporaryFolder()
    writeFileSync(lockIn(folder), heldBy({ pid: 2 ** 22 + 1, started: '', host: 'harbour-office' }))
    await expect(takeLock(lockIn(folder), 'Broadsheet')).rejects.toMatchObject({
      code: 'library-locked',
      message: `broadsheet send (process ${2 ** 22 + 1} on harbour-office) has this library open.`,
    })
  })

  it.each([
    ['says nothing', ''],
    ['says something else', '{"pid":"mine"}'],
  ])('that %s is taken over', async (_how, content) => {
    const folder = await temporaryFolder()
    writeFileSync(lockIn(folder), content)
    await takeLock(lockIn(folder), 'Broadsheet')
  })

  it.each([
    ['a free one', null],
    ['a stale one', heldBy({ pid: process.pid, started: 'long ago' })],
    ['a damaged one', '{'],
  ])('%s goes to exactly one of twenty who come at once, and leaves nothing else behind', async (_how, content) => {
    const folder = await temporaryFolder()
    if (content !== null) writeFileSync(lockIn(folder), content)
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(lockIn(folder), 'Broadsheet')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'library-locked' })
    expect(readdirSync(folder)).toEqual(['broadsheet.lock'])
  })

  it('is taken over although another process was killed while it cleared it', async () => {
    const folder = await temporaryFolder()
    for (const name of ['broadsheet.lock', 'broadsheet.lock.clearing'])
      writeFileSync(join(folder, name), heldBy({ pid: process.pid, started: 'long ago' }))
    await takeLock(lockIn(folder), 'Broadsheet')
    expect(readdirSync(folder)).toEqual(['broadsheet.lock'])
  })

  it('is not released by one who no longer has it', async () => {
    const folder = await temporaryFolder()
    const lock = await takeLock(lockIn(folder), 'Broadsheet')
    writeFileSync(lockIn(folder), heldBy({ pid: process.pid, started: 'now' }))
    await lock.release()
    expect(existsSync(lockIn(folder))).toBe(true)
  })
})
