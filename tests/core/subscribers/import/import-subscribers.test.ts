import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '../../../../src/core/subscribers/import/import-operations.ts'
import { harbourSubscribers, importCsv, standings, weekly } from '../../../support/harbour-subscribers.ts'

const fixture = (name: string) => readFile(new URL(`../../../fixtures/subscribers/${name}`, import.meta.url), 'utf8')
const counted = ({ rows, added, updated, unchanged, keptAway, rejected }: Awaited<ReturnType<typeof importCsv>>) => ({
  rows,
  added,
  updated,
  unchanged,
  keptAway: keptAway.length,
  rejected: rejected.length,
})

describe('an import', () => {
  it('brings people in with their names, tags and attributes, subscribed to the list', async () => {
    const area = harbourSubscribers()
    await importCsv(area, 'Email,First name,Last name,Tags,Berth\nann@quay.example,Ann,Quayle,"ferry, council",B 12\n')
    expect(await area.subscribers.all()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        email: 'ann@quay.example',
        name: 'Ann Quayle',
        attributes: { Berth: 'B 12' },
        tags: ['ferry', 'council'],
        listIds: [weekly.id],
        standing: { is: 'subscribed', since: '2026-11-20T08:30:00.000Z', cause: 'imported from readers.csv' },
        addedAt: '2026-11-20T08:30:00.000Z',
        changedAt: '2026-11-20T08:30:00.000Z',
        notes: '',
        consent: null,
        history: [],
      },
    ])
  })

  it('takes the 1,000 good rows and gives back the 100 broken ones among them, each with its line and the reason', async () => {
    const broken = [
      'not an address,Nobody,Saltby',
      '"open quote@quay.example,Nobody,Saltby',
      ',No address,Saltby',
      'ann@quay.example,Quayle, Ann,Saltby',
    ]
    const rows = Array.from({ length: 1_100 }, (_, index) =>
      index % 11 === 5 ? (broken[index % broken.length] ?? '') : `reader${index}@saltby.example,Reader ${index},Saltby`,
    )
    const area = harbourSubscribers()
    const report = await importCsv(area, ['email,name,town', ...rows].join('\r\n'))
    expect(counted(report)).toEqual({ rows: 1_100, added: 1_000, updated: 0, unchanged: 0, keptAway: 0, rejected: 100 })
    expect(report.rejected.map(({ line, row }) => ({ line, row }))).toEqual(
      rows.flatMap((row, index) => (index % 11 === 5 ? [{ line: index + 2, row }] : [])),
    )
    expect(new Set(report.rejected.map(({ reason }) => reason))).toEqual(
      new Set([
        'The row has an address that has no @.',
        'The row has a quotation mark that is never closed.',
        'The row has no address.',
        'The row has 4 cells where the file has 3 columns.',
      ]),
    )
  })

  it('counts physical lines, also past cells that hold line breaks', async () => {
    const report = await importCsv(harbourSubscribers(), await fixture('semicolons.csv'))
    expect(report.rejected).toEqual([
      { file: 'readers.csv', line: 6, reason: 'The row has an address that has no @.', row: 'kein Eintrag;Fenna;Brandt;"Hafen; Fähre"' },
    ])
    expect(report.added).toBe(3)
  })

  it('reads its own lines again after a cell that swallowed them', async () => {
    const area = harbourSubscribers()
    const report = await importCsv(area, 'email,name\nann@quay.example,"Ann\nbob@quay.example,Bob\ncat@quay.example,Cat "the Boat"\n')
    expect(report.rejected.map(({ line }) => line)).toEqual([2])
    expect(await standings(area)).toEqual({ 'bob@quay.example': 'subscribed', 'cat@quay.example': 'subscribed' })
  })

  it('does not take a swallowed row for part of a name, though the quotation marks come out even', async () => {
    const report = await importCsv(harbourSubscribers(), 'email,name\nann@quay.example,"Ann\nbob@quay.example,Bob\ncat@quay.example,Cat"\n')
    expect(counted(report)).toMatchObject({ rows: 3, added: 2, rejected: 1 })
  })

  it('counts somebody who is in the file twice once, and fills the gaps from the second row', async () => {
    const area = harbourSubscribers()
    const report = await importCsv(area, 'email,name,town\nann@quay.example,,Saltby\nAnn@Quay.example,Ann Quayle,\n')
    expect(counted(report)).toEqual({ rows: 2, added: 1, updated: 0, unchanged: 1, keptAway: 0, rejected: 0 })
    expect(await area.subscribers.all()).toMatchObject([{ name: 'Ann Quayle', attributes: { town: 'Saltby' } }])
  })

  it('gives known people what they lack, and never overwrites what they have', async () => {
    const area = harbourSubscribers()
    await importCsv(area, 'email,name,town\nann@quay.example,Ann Quayle,\nbob@quay.example,Bob Ferry,Saltby\n')
    const report = await importCsv(area, 'email,name,town\nann@quay.example,A. Q.,Saltby\nbob@quay.example,,\n')
    expect(counted(report)).toMatchObject({ added: 0, updated: 1, unchanged: 1 })
    expect(await area.subscribers.all()).toMatchObject([
      { name: 'Ann Quayle', attributes: { town: 'Saltby' } },
      { name: 'Bob Ferry', attributes: { town: 'Saltby' } },
    ])
  })

  it.each(['left', 'bouncing', 'complained'] as const)(
    'never brings back somebody whose standing is %s, nor touches their record',
    async is => {
      const area = harbourSubscribers()
      await importCsv(area, 'email\nann@quay.example\n')
      const [ann] = await area.subscribers.all()
      await area.takeAway({ ids: [ann?.id ?? ''], is, cause: 'their own mail' })
      const before = await area.subscribers.all()
      const report = await importCsv(area, 'email,name,standing\nbob@quay.example,Bob,subscribed\nANN@quay.example,Ann,subscribed\n')
      expect(report.keptAway).toEqual([{ line: 3, email: 'ann@quay.example', standing: is }])
      expect(counted(report)).toMatchObject({ rows: 2, added: 1, updated: 0, keptAway: 1 })
      expect(await area.subscribers.get(ann?.id ?? '')).toBe(before[0])
    },
  )

  it('does not bring back somebody whose record was removed after they left', async () => {
    const area = harbourSubscribers()
    await importCsv(area, 'email\nann@quay.example\n')
    const ids = (await area.subscribers.all()).map(({ id }) => id)
    await area.takeAway({ ids, is: 'left', cause: 'asked by mail' })
    await area.operations['subscribers.remove'](ids)
    expect(await importCsv(area, 'email\nann@quay.example\n')).toMatchObject({ added: 0, keptAway: [{ standing: 'left' }] })
  })

  it.each([
    ['mailchimp-unsubscribed.csv', { 'rosa@ferryhouse.example': 'left', 'tom@ferryhouse.example': 'left' }],
    ['substack.csv', { 'ines@lighthouse.example': 'subscribed', 'olaf@lighthouse.example': 'left' }],
    ['listmonk.csv', { 'mei@netloft.example': 'subscribed', 'piet@netloft.example': 'left', 'una@netloft.example': 'left' }],
  ])('learns from %s who must not be mailed', async (name, expected) => {
    const area = harbourSubscribers()
    await importCsv(area, await fixture(name))
    expect(await standings(area)).toEqual(expected)
  })

  it('takes people away when a later file says that they left', async () => {
    const area = harbourSubscribers()
    await importCsv(area, 'email\nann@quay.example\n')
    await importCsv(area, 'email,status\nann@quay.example,unsubscribed\n', { name: 'gone.csv' })
    expect((await area.subscribers.all())[0]?.standing).toMatchObject({ is: 'left', cause: 'has left, says gone.csv' })
  })

  it('tells in a dry run what it would do, and keeps nothing', async () => {
    const area = harbourSubscribers()
    const csv = 'email,lists\nann@quay.example,Council watchers\nnobody,\n'
    const rehearsed = await importCsv(area, csv, { dryRun: true })
    expect([await area.subscribers.all(), await area.lists.all()]).toEqual([[], [weekly]])
    expect(rehearsed).toMatchObject({ dryRun: true, undoable: null })
    expect(counted(await importCsv(area, csv))).toEqual(counted(rehearsed))
  })

  it('is taken back in one step, together with the lists it made', async () => {
    const area = harbourSubscribers()
    const { undoable } = await importCsv(area, 'email,lists\nann@quay.example,Council watchers\nbob@quay.example,\n')
    expect((await area.lists.all()).map(({ name }) => name)).toEqual([weekly.name, 'Council watchers'])
    expect(await area.undo.undo(undoable?.undo ?? '')).toEqual({ label: 'Imported readers.csv' })
    expect([await area.subscribers.all(), await area.lists.all()]).toEqual([[], [weekly]])
  })

  it('leaves alone, when taken back, who has left since', async () => {
    const area = harbourSubscribers()
    const { undoable } = await importCsv(area, 'email\nann@quay.example\nbob@quay.example\n')
    const ann = (await area.subscribers.all()).find(({ email }) => email.startsWith('ann'))
    await area.takeAway({ ids: [ann?.id ?? ''], is: 'left', cause: 'asked by mail' })
    await area.undo.undo(undoable?.undo ?? '')
    expect(await standings(area)).toEqual({ 'ann@quay.example': 'left' })
  })

  it('refuses a mapping that names columns the file does not have, and says which it has', async () => {
    const { operations } = harbourSubscribers()
    const source = { from: 'text', name: 'readers.csv', text: 'email,name\nann@quay.example,Ann\n' } as const
    const { files } = await operations['subscribers.lookAt']({ source, email: null, sheet: null })
    const guess = files[0]?.guess
    if (!guess) throw new Error('There is no file.')
    const order = (mapping: Partial<ColumnMapping>, listId: string = weekly.id) =>
      operations['subscribers.import']({
        source,
        files: [{ name: 'readers.csv', sheet: null, mapping: { ...guess, ...mapping } }],
        listId,
        dryRun: false,
      })
    await expect(order({ email: 'Mail' })).rejects.toMatchObject({
      code: 'csv-no-email',
      message: 'readers.csv has no column “Mail” to take addresses from; it has “email”, “name”.',
    })
    await expect(order({ tags: 'Tags' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(order({}, 'gone')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses a column of lists that is plainly something else', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `reader${index}@saltby.example,Berth ${index}`)
    const area = harbourSubscribers()
    await expect(importCsv(area, ['email,lists', ...rows].join('\n'))).rejects.toMatchObject({ code: 'bad-input' })
    expect(await area.subscribers.all()).toEqual([])
  })
})
