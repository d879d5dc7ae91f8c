import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { autosave, type Autosave, type Saving } from '../../../src/renderer/src/composer/autosave.ts'

const edition: Digest = {
  id: 'edition41',
  number: 41,
  topicId: null,
  subject: 'The lamp room opens',
  preheader: '',
  language: 'en-GB',
  themeId: 'harbour',
  sections: [],
  mjml: null,
  pictures: { as: 'embedded', base: '' },
  webAddress: '',
  templateId: null,
  dueAt: null,
  status: 'draft',
  deliveryIds: [],
  sentAt: null,
  createdAt: '2026-11-02T08:00:00.000Z',
  changedAt: '2026-11-02T08:00:00.000Z',
  revision: 3,
}
const titled = (subject: string): Digest => ({ ...edition, subject })

/** A library that keeps one digest by the newsroom's rule: a save must be based on the revision kept. */
function library(): { kept: Digest; saves: string[]; refuse: Problem | null; save: (digest: Digest) => Promise<Digest> } {
  const shelf = {
    kept: edition,
    saves: [] as string[],
    refuse: null as Problem | null,
    async save(digest: Digest): Promise<Digest> {
      await Promise.resolve()
      if (shelf.refuse) throw shelf.refuse
      if (digest.revision !== shelf.kept.revision) throw new Problem('conflict', 'It was changed elsewhere.', 'Reload it.')
      shelf.kept = { ...digest, revision: digest.revision + 1 }
      shelf.saves.push(digest.subject)
      return shelf.kept
    },
  }
  return shelf
}

function saving(shelf: { save: (digest: Digest) => Promise<Digest> }): { saver: Autosave; told: Saving['is'][] } {
  const told: Saving['is'][] = []
  return { told, saver: autosave({ save: shelf.save, onSaving: ({ is }) => told.push(is), revision: edition.revision, delay: 3_600_000 }) }
}

describe('an autosave', () => {
  it('saves the latest value once, however often it changed', async () => {
    const shelf = library()
    const { saver } = saving(shelf)
    for (const subject of ['T', 'Th', 'The ferry stays']) saver.changed(titled(subject))
    await saver.flush()
    expect(shelf.saves).toEqual(['The ferry stays'])
  })

  it('saves what changed while a save was under way, based on that save', async () => {
    const shelf = library()
    const { saver, told } = saving(shelf)
    saver.changed(titled('First'))
    const first = saver.flush()
    saver.changed(titled('Second'))
    await first
    await saver.flush()
    expect(shelf.saves).toEqual(['First', 'Second'])
    expect(shelf.kept.revision).toBe(edition.revision + 2)
    expect([told.at(-1), saver.idle()]).toEqual(['saved', true])
  })

  it('tells what would be lost if everything ended now, and what is on its way', async () => {
    const { saver } = saving(library())
    expect(saver.unsaved()).toBe(null)
    saver.changed(titled('First'))
    expect(saver.unsaved()).toEqual({ digest: titled('First'), revision: edition.revision, underWay: null })
    const first = saver.flush()
    saver.changed(titled('Second'))
    expect(saver.unsaved()).toEqual({ digest: titled('Second'), revision: edition.revision, underWay: titled('First') })
    await first
    expect(saver.unsaved()).toBe(null)
  })

  it('keeps what could not be saved and saves it when asked again', async () => {
    const shelf = library()
    const { saver, told } = saving(shelf)
    shelf.refuse = new Problem('disk-full', 'The disk is full.', 'Make room.')
    saver.changed(titled('Oysters come home'))
    await saver.flush()
    expect([told.at(-1), saver.idle()]).toEqual(['failed', false])
    shelf.refuse = null
    await saver.flush()
    expect([shelf.saves, told.at(-1), saver.idle()]).toEqual([['Oysters come home'], 'saved', true])
  })

  it('never overwrites what somebody else saved, and goes on once it is based on that', async () => {
    const shelf = library()
    const { saver, told } = saving(shelf)
    shelf.kept = { ...titled('Theirs'), revision: 9 }
    saver.changed(titled('Mine'))
    await saver.flush()
    expect([told.at(-1), shelf.kept.subject]).toEqual(['conflict', 'Theirs'])
    saver.rebase(9)
    saver.changed(titled('Both'))
    await saver.flush()
    expect(shelf.kept).toEqual({ ...titled('Both'), revision: 10 })
  })
})
