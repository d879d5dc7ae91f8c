import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/core/compose/digest.ts'
import { editDigest } from '../../src/core/compose/edit-digest.ts'
import { canRedo, canUndo, record, redo, undo } from '../../src/core/compose/history.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { anyEdit } from '../support/random-edits.ts'
import { startChild } from '../support/child.ts'
import { openSteps } from '../support/compose-steps.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function session(folder: string) {
  return openNewsroom({
    library: join(folder, 'library'),
    sample: false,
    secrets: { folder: join(folder, 'secrets'), key: null },
    holder: 'a test',
  })
}

/** What the digest’s file says, less the day and number of the save. */
async function bytesOnDisk(folder: string, id: string): Promise<string> {
  const file = JSON.parse(await readFile(join(folder, 'library', 'digests', `${id}.json`), 'utf8')) as { records: Digest[] }
  return JSON.stringify(file, (key, value: unknown) => (key === 'changedAt' || key === 'revision' ? undefined : value))
}

async function startDigest(folder: string): Promise<string> {
  const newsroom = await session(folder)
  const { id } = await newsroom.handlers['digest.new']({ templateId: 'weekly-digest', topicId: null, subject: null })
  await newsroom.close()
  return id
}

describe('the steps of a digest', () => {
  it('survive closing the application: undone to the start and redone to the end they give the same bytes', async () => {
    const folder = await temporaryFolder()
    const id = await startDigest(folder)
    const start = await bytesOnDisk(folder, id)
    const sessions = fc.sample(fc.array(anyEdit, { minLength: 4, maxLength: 10 }), { numRuns: 4, seed: 41 })
    for (const edits of sessions) {
      const newsroom = await session(folder)
      const steps = await openSteps(newsroom.handlers, id)
      for (const edit of edits) await steps.go(history => record(history, edit(history.present)))
      await steps.go(undo)
      await newsroom.close()
    }
    const end = await bytesOnDisk(folder, id)

    const back = await session(folder)
    const undoing = await openSteps(back.handlers, id)
    while (canUndo(undoing.history)) await undoing.go(undo)
    await back.close()
    expect(await bytesOnDisk(folder, id)).toBe(start)

    const forth = await session(folder)
    const redoing = await openSteps(forth.handlers, id)
    while (canRedo(redoing.history)) await redoing.go(redo)
    // The last session's last step was taken back, so the end is one step before it.
    await redoing.go(undo)
    await forth.close()
    expect(await bytesOnDisk(folder, id)).toBe(end)
  })

  it('take in what another window or the command line did as steps of their own', async () => {
    const folder = await temporaryFolder()
    const id = await startDigest(folder)
    const newsroom = await session(folder)
    const { handlers } = newsroom
    const ours = await openSteps(handlers, id)
    await ours.go(history => record(history, editDigest(history.present, { subject: 'Ours' })))
    await handlers['digest.save']({ ...(await handlers['digest.open'](id)), preheader: 'Theirs' })
    const theirs = await openSteps(handlers, id)
    expect(theirs.history.present).toMatchObject({ subject: 'Ours', preheader: 'Theirs' })
    await theirs.go(undo)
    expect(theirs.history.present).toMatchObject({ subject: 'Ours', preheader: ours.history.present.preheader })
    await newsroom.close()
  })

  it('come back with a digest whose removal is undone', async () => {
    const folder = await temporaryFolder()
    const id = await startDigest(folder)
    const newsroom = await session(folder)
    const { handlers } = newsroom
    const steps = await openSteps(handlers, id)
    await steps.go(history => record(history, editDigest(history.present, { subject: 'Kept' })))
    const { undo: token } = await handlers['digest.remove'](id)
    await handlers['edit.undo'](token)
    const again = await openSteps(handlers, id)
    expect([again.history.present.subject, undo(again.history).present.subject]).toEqual(['Kept', steps.history.past[0]?.subject])
    await newsroom.close()
  })

  it('survive a kill at any moment: what was saved is there, and all of it can be undone', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder()
    const id = await startDigest(folder)
    const start = await bytesOnDisk(folder, id)
    for (let run = 1; run <= 4; run += 1) {
      const child = startChild('compose-child', [folder, id, `${run}`])
      await child.hasSaid(run * 3)
      await child.kill()
      const newsroom = await session(folder)
      const { subject } = await newsroom.handlers['digest.open'](id)
      const { history } = await openSteps(newsroom.handlers, id)
      const last = child.lines.at(-1)?.replace('kept ', '') ?? ''
      // The save that was under way when it was killed may have come through.
      expect([last, ...nextAfter(last)]).toContain(subject)
      expect(history.present.subject).toBe(subject)
      await newsroom.close()
    }
    const newsroom = await session(folder)
    const steps = await openSteps(newsroom.handlers, id)
    while (canUndo(steps.history)) await steps.go(undo)
    await newsroom.close()
    expect(await bytesOnDisk(folder, id)).toBe(start)
  })
})

/** What the child saves right after an edit: the one before, taken back to; the next one; or the one after that which was taken back. */
function nextAfter(subject: string): readonly string[] {
  const [, edit = '', run = ''] = /^Edit (\d+) of run (\d+)$/.exec(subject) ?? []
  return [-1, 1, 3].map(by => `Edit ${Number(edit) + by} of run ${run}`)
}
