import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everybody } from '../../../src/core/subscribers/everybody.ts'
import { harbourSubscribers, importCsv, weekly } from '../../support/harbour-subscribers.ts'
import { aNewsroom } from '../../support/newsroom.ts'

const ann = { email: 'ann@quay.example', name: 'Ann', listIds: [weekly.id], attributes: {} }

describe('a suppression', () => {
  it('keeps an address and a whole domain from being added and imported', async () => {
    const area = harbourSubscribers()
    const report = await area.operations['suppressions.add']({
      what: ['ANN@quay.example', ' *@Ferry.example ', '', 'no address'],
      cause: 'asked by letter',
    })
    expect(report).toMatchObject({ count: 2, already: 0, rejected: [{ line: 4, row: 'no address' }] })
    await expect(area.operations['subscribers.add'](ann)).rejects.toMatchObject({
      code: 'conflict',
      message: 'ann@quay.example was not added: it is suppressed: this address (asked by letter).',
    })
    const imported = await importCsv(area, 'email\nann@quay.example\nbo@post.ferry.example\nbo@notferry.example\n')
    expect(imported).toMatchObject({
      added: 1,
      keptAway: [
        { line: 2, standing: 'suppressed' },
        { line: 3, email: 'bo@post.ferry.example' },
      ],
    })
  })

  it('counts somebody on a list as left while it lasts, and brings nobody back who had left', async () => {
    const area = harbourSubscribers()
    const { id } = await area.operations['subscribers.add'](ann)
    await area.operations['suppressions.add']({ what: ['quay.example'], cause: '' })
    expect(await area.audienceOf(weekly.id)).toMatchObject({ subscribed: [], counts: { subscribed: 0, left: 1 } })
    expect((await area.subscriber(id))?.standing).toMatchObject({ is: 'left', cause: 'suppressed: everybody at quay.example' })
    expect((await area.operations['subscribers.person'](id)).suppression).toMatchObject({ kind: 'domain', what: 'quay.example' })
    const [suppression] = await area.operations['suppressions.list'](undefined)
    const { undoable } = await area.operations['suppressions.remove']([suppression?.id ?? ''])
    expect((await area.audienceOf(weekly.id)).subscribed).toHaveLength(1)
    await area.undo.undo(undoable?.undo ?? '')
    expect((await area.audienceOf(weekly.id)).subscribed).toEqual([])
  })
})

describe('somebody who is erased', () => {
  it('stays away from hand and import, and nothing brings them back', async () => {
    const area = harbourSubscribers()
    const { id } = await area.operations['subscribers.add'](ann)
    const { undoable } = await area.operations['subscribers.edit']({ id, notes: 'lives at berth 12' })
    const erased = await area.operations['subscribers.erase']({ who: 'Ann@Quay.example', cause: '' })
    expect(erased).toMatchObject({ kind: 'erased', what: '', at: '2026-11-20T08:30:00.000Z', cause: 'erased on request' })
    await expect(area.undo.undo(undoable?.undo ?? '')).rejects.toMatchObject({ code: 'conflict' })
    await expect(area.operations['subscribers.add'](ann)).rejects.toMatchObject({ code: 'conflict' })
    expect(await importCsv(area, 'email\nann@quay.example\n')).toMatchObject({ added: 0, keptAway: [{ standing: 'suppressed' }] })
    expect(await area.subscribers.all()).toEqual([])
  })

  it('may be somebody who was never there', async () => {
    const area = harbourSubscribers()
    await area.operations['subscribers.erase']({ who: 'ann@quay.example', cause: 'asked by letter' })
    await expect(area.operations['subscribers.add'](ann)).rejects.toMatchObject({ code: 'conflict' })
    await expect(area.operations['subscribers.erase']({ who: 'gone', cause: '' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leaves no trace of the address, nor of its plain hash, in any file of the library', async () => {
    const { newsroom, library } = await aNewsroom()
    const { handlers } = newsroom
    const list = await handlers['lists.save']({ id: null, name: 'Readers', description: '' })
    const people = Array.from({ length: 600 }, (_, index) => `reader${index}@quay.example`)
    const source = { from: 'text', name: 'readers.csv', text: ['email', ...people].join('\n') } as const
    const { files } = await handlers['subscribers.lookAt']({ source, email: null, sheet: null })
    const orders = files.map(({ name, sheet, guess: mapping }) => ({ name, sheet, mapping }))
    await handlers['subscribers.import']({ source, files: orders, listId: list.id, dryRun: false })
    const { rows } = await handlers['subscribers.list']({ ...everybody, text: 'reader77@' })
    const person = rows[0] ?? expect.fail('Reader 77 is not there.')
    await handlers['subscribers.edit']({ id: person.id, notes: 'once' })
    await handlers['subscribers.edit']({ id: person.id, notes: 'twice' })
    await handlers['subscribers.erase']({ who: person.id, cause: '' })
    const written = await readdir(library, { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      written.filter(entry => entry.isFile()).map(entry => readFile(join(entry.parentPath, entry.name), 'latin1')),
    )
    expect(texts.filter(text => text.includes('reader77@quay.example') || text.includes(person.id))).toEqual([])
    expect((await handlers['subscribers.list'](everybody)).total).toBe(599)
  })
})
