import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/core/compose/digest.ts'
import type { RevisionList } from '../../src/core/compose/revisions/revision-operations.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('digest revisions on the command line', () => {
  it('keeps a version, tells what changed since, compares and restores it', async () => {
    const folder = await temporaryFolder()
    await answered(folder, ['digest', 'new', '--subject', 'Two boats sold'])
    await answered(folder, ['digest', 'keep', 'latest', 'For', 'the', 'board'])
    await answered(folder, ['digest', 'edit', 'latest', '--subject', 'Three boats sold'])
    const { revisions, since } = await answered<RevisionList>(folder, ['digest', 'revisions', 'latest'])
    expect([revisions.map(({ number, name }) => [number, name]), since]).toEqual([[[1, 'For the board']], 'subject changed'])

    const { stdout } = await broadsheet(folder, ['digest', 'compare', 'latest', '1'])
    expect(stdout).toBe('  Subject: [-Two-]{+Three+} boats sold\n')
    expect(await answered<Digest>(folder, ['digest', 'restore', 'latest', '1'])).toMatchObject({ subject: 'Two boats sold' })
    expect((await broadsheet(folder, ['digest', 'revisions', 'latest'])).stdout).toMatch(
      /^Since then: subject changed\n2 {2}.*restoring {6,}subject changed\n1 {2}.*For the board/,
    )
    expect((await broadsheet(folder, ['digest', 'compare', 'latest', '1'])).stdout).toBe('They say the same.\n')
  })

  it('says which one it does not know, and asks for one it was not told', async () => {
    const folder = await temporaryFolder()
    await answered(folder, ['digest', 'new', '--subject', 'Two boats sold'])
    const missing = await broadsheet(folder, ['digest', 'restore', 'latest', '7'])
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('There is no such version of this digest.')])
    expect((await broadsheet(folder, ['digest', 'restore', 'latest', 'first'])).code).toBe(2)
  })
})
