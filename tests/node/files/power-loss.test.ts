import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCollection } from '../../../src/core/storage/open-collection.ts'
import { boats } from '../../support/boats.ts'
import { startChild } from '../../support/child.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { watchedStore } from '../../support/watched-store.ts'

const kills = 50

/** What must be in the library, and what must not, by all that its writers have said. */
function account(lines: readonly string[]) {
  const kept = new Set<string>()
  const gone = new Set<string>()
  for (const line of lines) {
    const [word, id = ''] = line.split(' ')
    if (word === 'kept') kept.add(id)
    if (word === 'going') kept.delete(id)
    if (word === 'gone') gone.add(id)
  }
  return { kept, gone }
}

async function idsIn(folder: string): Promise<Set<string>> {
  const store = watchedStore(folder)
  const records = await openCollection(boats(), store).all()
  expect(store.notices).toEqual([])
  return new Set(records.map(({ id }) => id))
}

describe('a newsroom that is killed while it writes', () => {
  it(`has every acknowledged change on disk, ${kills} times over`, { timeout: 240_000 }, async () => {
    const folder = await temporaryFolder()
    const said: string[] = []
    for (let run = 0; run < kills; run++) {
      const child = startChild('keep-writing', [folder, `run${run}`])
      await child.hasSaid(1 + ((run * 7) % 23))
      await child.kill()
      said.push(...child.lines)
      for (const file of readdirSync(join(folder, 'boats')).filter(name => name.endsWith('.json')))
        expect(() => JSON.parse(readFileSync(join(folder, 'boats', file), 'utf8')), file).not.toThrow()
      const ids = await idsIn(folder)
      const { kept, gone } = account(said)
      expect([...kept].filter(id => !ids.has(id))).toEqual([])
      expect([...gone].filter(id => ids.has(id))).toEqual([])
    }
    expect(said.filter(line => /^(?:notice|failed)/.test(line))).toEqual([])
    expect(account(said).kept.size).toBeGreaterThan(kills)
  })

  it('leaves nothing lying about that piles up', async () => {
    const folder = await temporaryFolder()
    for (let run = 0; run < 5; run++) {
      const child = startChild('keep-writing', [folder, `run${run}`])
      await child.hasSaid(3 + run)
      await child.kill()
    }
    const names = [...readdirSync(folder), ...readdirSync(join(folder, 'boats'))]
    expect(names.filter(name => !/^(?:boats|broadsheet\.(?:json|lock)|(?:a1|b2)\.json(?:\.bak|\.tmp)?)$/.test(name))).toEqual([])
  })
})

describe('a newsroom whose files may grow no more', () => {
  it('says that the disk is full, and keeps all it acknowledged', async () => {
    const folder = await temporaryFolder()
    const child = startChild('keep-writing', [folder, 'full', 'growing'], 'ulimit -f 8')
    await child.ended()
    expect(child.lines.filter(line => /^(?:notice|failed)/.test(line))).toEqual(Array(3).fill('failed disk-full'))
    const { kept } = account(child.lines)
    const ids = await idsIn(folder)
    expect([...kept].filter(id => !ids.has(id))).toEqual([])
    expect(kept.size).toBeGreaterThan(10)
  })
})
