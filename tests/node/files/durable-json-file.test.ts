import * as fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Notice } from '../../../src/core/base/port.ts'
import type { StoredFile } from '../../../src/core/storage/file-store.ts'
import { durableJsonFile } from '../../../src/node/files/durable-json-file.ts'
import { grete, inger } from '../../support/boats.ts'
import { smallDisk } from '../../support/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const first: StoredFile = { version: 1, records: [grete] }
const second: StoredFile = { version: 1, records: [grete, inger] }

async function boatFile(folder?: string) {
  const path = join(folder ?? (await temporaryFolder()), 'boats.json')
  const notices: Notice[] = []
  const file = durableJsonFile(path, notice => notices.push(notice))
  const names = () => readdirSync(join(path, '..')).toSorted()
  return { path, file, notices, names }
}

/** One that was written twice, so that it has a `.bak`. */
async function writtenTwice() {
  const boat = await boatFile()
  await boat.file.write(first)
  await boat.file.write(second)
  return boat
}

const damages: readonly (readonly [string, string])[] = [
  ['is empty', ''],
  ['is cut short', JSON.stringify(second).slice(0, 40)],
  ['holds garbage', '\u0000\u0007\uFFFD not a file'],
  ['is all zeros, as after a power cut', '\u0000'.repeat(512)],
  ['holds JSON of another kind', '["Grete","Inger Marie"]'],
  ['has lost its version', '{"records":[]}'],
  ['has lost its records', '{"version":1,"records":{}}'],
  ['holds null', 'null'],
]

describe('a file', () => {
  it('is null while it is missing', async () => {
    const { file, notices } = await boatFile()
    expect(await file.read()).toBeNull()
    expect(notices).toEqual([])
  })

  it('reads as it was written, set-aside records and all', async () => {
    const { file } = await boatFile()
    const stored = { ...first, setAside: [{ version: 1, record: { id: 'a1-half' } }] }
    await file.write(stored)
    expect(await file.read()).toEqual(stored)
  })

  it('keeps the version before the last write as .bak, and nothing else', async () => {
    const { path, file, names } = await writtenTwice()
    await file.write({ version: 1, records: [] })
    expect(JSON.parse(readFileSync(`${path}.bak`, 'utf8'))).toEqual(second)
    expect(names()).toEqual(['boats.json', 'boats.json.bak'])
  })

  it('makes the folders above it', async () => {
    const folder = join(await temporaryFolder(), 'harbour', 'north')
    const { file } = await boatFile(folder)
    await file.write(first)
    expect(await file.read()).toEqual(first)
  })

  it('may have been edited by hand, with a byte order mark and spaces', async () => {
    const { path, file } = await boatFile()
    writeFileSync(path, `\uFEFF${JSON.stringify(first, null, 4)}\r\n`)
    expect(await file.read()).toEqual(first)
  })

  it('that cannot be read is named, and left alone', async () => {
    const { path, file } = await boatFile()
    mkdirSync(path)
    await expect(file.read()).rejects.toMatchObject({ code: 'file-unreadable', message: `${path} could not be read.` })
  })

  it('holds whatever JSON can hold', async () => {
    const { file, notices } = await boatFile()
    const records = fc.array(fc.jsonValue({ noUnicodeString: false }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(records, async records => {
        await file.write({ version: 1, records })
        expect(JSON.stringify(await file.read())).toBe(JSON.stringify({ version: 1, records }))
      }),
      { numRuns: 50 },
    )
    expect(notices).toEqual([])
  })
})

describe('a damaged file', () => {
  it.each(damages)('that %s is set aside, and its .bak used', async (_how, damage) => {
    const { path, file, notices, names } = await writtenTwice()
    writeFileSync(path, damage)
    expect(await file.read()).toEqual(first)
    const aside = names().find(name => name.startsWith('boats.json.broken-')) ?? ''
    expect(readFileSync(join(path, '..', aside), 'utf8')).toBe(damage)
    expect(notices).toMatchObject([{ level: 'warning', remedy: expect.stringContaining(aside) }])
  })

  it('is mended on disk, and told of once', async () => {
    const { path, file, notices } = await writtenTwice()
    writeFileSync(path, '')
    await file.read()
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(first)
    expect(await file.read()).toEqual(first)
    expect(notices).toHaveLength(1)
  })

  it.each(damages)('that %s and has no .bak leaves nothing, but is kept', async (_how, damage) => {
    const { path, file, notices, names } = await boatFile()
    writeFileSync(path, damage)
    expect(await file.read()).toBeNull()
    expect(names()).toEqual([expect.stringMatching(/^boats\.json\.broken-\d{8}T\d{9}Z$/)])
    expect(notices).toMatchObject([{ level: 'error' }])
  })

  it('whose .bak is damaged too starts empty, and both are kept', async () => {
    const { path, file, notices, names } = await writtenTwice()
    writeFileSync(path, '{"version":1,"rec')
    writeFileSync(`${path}.bak`, '')
    expect(await file.read()).toBeNull()
    expect(names()).toEqual([expect.stringMatching(/^boats\.json\.bak\.broken-/), expect.stringMatching(/^boats\.json\.broken-/)])
    expect(notices).toMatchObject([{ level: 'error' }])
    await file.write(first)
    expect(await file.read()).toEqual(first)
    expect(names()).toHaveLength(3)
  })

  it('is found out wherever it was cut short', async () => {
    const { path, file } = await writtenTwice()
    const whole = readFileSync(path, 'utf8').trimEnd()
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async length => {
        writeFileSync(path, whole.slice(0, length))
        expect(await file.read()).toEqual(first)
      }),
      { numRuns: 40 },
    )
  })

  it('is kept each time, however soon it is damaged again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { path, file, names } = await writtenTwice()
    for (const damage of ['{', '{"', '{"v']) {
      writeFileSync(path, damage)
      expect(await file.read()).toEqual(first)
    }
    expect(names().filter(name => name.includes('broken-'))).toHaveLength(3)
  })

  it('is never overwritten by its own .tmp, however that was left', async () => {
    const { path, file } = await writtenTwice()
    writeFileSync(`${path}.tmp`, '{"version":1,"records":[{"id":"a1-unfin')
    expect(await file.read()).toEqual(second)
    await file.write(first)
    expect(await file.read()).toEqual(first)
  })
})

describe('a full disk', () => {
  const thick: StoredFile = { version: 1, records: [{ ...grete, name: 'G'.repeat(100_000) }] }

  it('is a Problem in words, and the file is as it was', async ({ skip }) => {
    const disk = (await smallDisk(64)) ?? skip('mounting a small disk takes root on Linux')
    const { path, file, names } = await boatFile(disk.path)
    await file.write(first)
    await expect(file.write(thick)).rejects.toMatchObject({
      code: 'disk-full',
      message: `There is no room on the disk to save ${path}.`,
      remedy: 'Make room, then try again. What was saved before is safe.',
    })
    expect(await file.read()).toEqual(first)
    expect(names().filter(name => name.endsWith('.tmp'))).toEqual([])
    await file.write(second)
    expect(await file.read()).toEqual(second)
  })
})

describe('a read-only disk', () => {
  it('is a Problem in words', async ({ skip }) => {
    const disk = (await smallDisk(64)) ?? skip('mounting a small disk takes root on Linux')
    const { path, file } = await boatFile(disk.path)
    await file.write(first)
    disk.setReadOnly()
    await expect(file.write(second)).rejects.toMatchObject({
      code: 'library-read-only',
      message: `The system does not let Broadsheet write to ${path}.`,
    })
    expect(await file.read()).toEqual(first)
  })
})
