import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LedgerEntry, ledgerLine } from '../../../src/core/delivery/ledger-entry.ts'
import { openLedgerFile } from '../../../src/node/mail/ledger-file.ts'
import { ledgerIn } from '../../support/read-ledger.ts'
import { root } from '../../support/root.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const entry = (n: number): LedgerEntry => ({ is: 'accepted', n, at: '2026-11-23T20:44:55.123Z', reply: '250 2.0.0 Ok: für Sie' })

async function ledgerWith(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'ledger.jsonl')
  writeFileSync(path, text)
  return path
}

describe('a ledger on disk', () => {
  it('holds every entry in the order of the calls, however many wait at once', async () => {
    const path = await ledgerWith('')
    const ledger = await openLedgerFile(path, () => {})
    const entries = Array.from({ length: 500 }, (_, n) => entry(n))
    await Promise.all(entries.map(ledger.append))
    expect(ledgerIn(readFileSync(path, 'utf8')).entries).toEqual(entries)
    await ledger.close()
  })

  it('goes on after a crash in the middle of a line, whose rest it takes off', async () => {
    const path = await ledgerWith(`${ledgerLine(entry(0))}{"is":"accepted","n":1,"at":"2026-1`)
    const found: LedgerEntry[] = []
    const ledger = await openLedgerFile(path, one => found.push(one))
    expect(found).toEqual([entry(0)])
    await ledger.append(entry(2))
    await ledger.close()
    expect(ledgerIn(readFileSync(path, 'utf8'))).toMatchObject({ entries: [entry(0), entry(2)], damagedLine: null })
  })

  it('is not written to when a line in its middle cannot be read', async () => {
    const text = `${ledgerLine(entry(0))}nonsense\n${ledgerLine(entry(1))}`
    const path = await ledgerWith(text)
    await expect(openLedgerFile(path, () => {})).rejects.toMatchObject({
      code: 'library-broken',
      message: expect.stringContaining('Line 2'),
    })
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('says that the disk is full, keeps what was durable, and takes nothing more until it is opened anew', async () => {
    const path = await ledgerWith('')
    const module = JSON.stringify(join(root, 'src/node/mail/ledger-file.ts'))
    const script = `
      const { openLedgerFile } = await import(${module})
      const ledger = await openLedgerFile(${JSON.stringify(path)}, () => {})
      const codes = []
      for (let n = 0; n < 60; n += 1) codes.push(await ledger.append({ is: 'skipped', n, at: '', reply: 'x'.repeat(80) }).then(() => 'ok', error => error.code))
      console.log(JSON.stringify(codes))`
    const limited = `trap '' XFSZ; ulimit -f 4; exec "$0" --input-type=module -e "$1"`
    const codes: string[] = JSON.parse(execFileSync('bash', ['-c', limited, process.execPath, script], { encoding: 'utf8' }))
    const kept = codes.filter(code => code === 'ok').length
    expect(codes).toEqual([...Array(kept).fill('ok'), ...Array(60 - kept).fill('disk-full')])
    expect(kept).toBeGreaterThan(0)
    expect(ledgerIn(readFileSync(path, 'utf8')).entries).toHaveLength(kept)
  })
})
