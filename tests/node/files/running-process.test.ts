import { describe, expect, it } from 'vitest'
import { processStart } from '../../../src/node/files/running-process.ts'
import { startChild } from '../../support/child.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('the start of a process', () => {
  it('stays the same while it runs, and is gone when it is', async () => {
    const child = startChild('hold-library', [await temporaryFolder()])
    await child.hasSaid(1)
    const start = await processStart(child.pid)
    expect(start).not.toBeNull()
    expect(await processStart(child.pid)).toBe(start)
    await child.kill()
    expect(await processStart(child.pid)).toBeNull()
  })

  it('tells two processes apart', async () => {
    const child = startChild('hold-library', [await temporaryFolder()])
    await child.hasSaid(1)
    expect(await processStart(process.pid)).toMatch(/./)
    expect(await processStart(child.pid)).not.toBe(await processStart(process.pid))
  })

  it('is null where no process can be', async () => {
    expect(await processStart(2 ** 22 + 1)).toBeNull()
  })
})
