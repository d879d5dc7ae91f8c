import { describe, expect, it } from 'vitest'
import { everybody } from '../../../../src/core/subscribers/everybody.ts'
import { harbourSubscribers, importCsv, importPeople, standings, weekly } from '../../../support/harbour-subscribers.ts'
import { workbook } from '../../../support/workbook.ts'

describe('rows that did not come in', () => {
  it('are given back as a file that comes in once it is mended', async () => {
    const area = harbourSubscribers()
    const csv = 'email,name,town\nann.quay.example,"Ann ""the Boat"" Quayle",Saltby\nbob@quay.example,Bob,\n=cmd|x,"+1",Saltby\n'
    const { mend, added } = await importCsv(area, csv)
    expect(added).toBe(1)
    expect(mend.split('\r\n')).toEqual([
      '\ufeffBroadsheet: line,Broadsheet: reason,email,name,town',
      '2,The row has an address that has no @.,ann.quay.example,"Ann ""the Boat"" Quayle",Saltby',
      "4,The row has an address that has no @.,'=cmd|x,'+1,Saltby",
      '',
    ])
    const mended = await importCsv(area, mend.replace('ann.quay', 'ann@quay'), { name: 'mended.csv' })
    expect(mended).toMatchObject({ added: 1, rejected: [{ line: 3 }] })
    expect(await area.subscribers.all()).toContainEqual(
      expect.objectContaining({ email: 'ann@quay.example', name: 'Ann "the Boat" Quayle', attributes: { town: 'Saltby' } }),
    )
  })

  it('are not those of an address that may be mistyped: it comes in as it is, with a hint', async () => {
    const area = harbourSubscribers()
    expect(await importCsv(area, 'email\nann@gmial.com\n')).toMatchObject({
      added: 1,
      hints: [{ line: 2, email: 'ann@gmial.com', meant: 'ann@gmail.com' }],
    })
    expect(await standings(area)).toEqual({ 'ann@gmial.com': 'subscribed' })
  })
})

describe('how columns were read', () => {
  it('is remembered for files with the same columns, and for no others', async () => {
    const area = harbourSubscribers()
    const look = async (text: string) => {
      const source = { from: 'text', name: 'readers.csv', text } as const
      const { files } = await area.operations['subscribers.lookAt']({ source, email: null, sheet: null })
      return { source, file: files[0] ?? expect.fail('Nothing was looked at.') }
    }
    const { source, file } = await look('email,town\nann@quay.example,Saltby\n')
    const mapping = { ...file.guess, tags: 'town', attributes: [] }
    const files = [{ name: file.name, sheet: null, mapping }]
    await area.operations['subscribers.import']({ source, files, listId: weekly.id, dryRun: true })
    expect((await look('email,town\nbob@quay.example,\n')).file.remembered).toBe(false)
    await area.operations['subscribers.import']({ source, files, listId: weekly.id, dryRun: false })
    expect((await look('email,town\nbob@quay.example,\n')).file).toMatchObject({
      remembered: true,
      guess: { tags: 'town', attributes: [] },
    })
    expect((await look('email,village\nbob@quay.example,\n')).file.remembered).toBe(false)
  })
})

describe('a workbook', () => {
  const rows = '<row r="1"><c t="str"><v>E-mail</v></c><c t="str"><v>Joined</v></c></row>'
  const bytes = workbook({
    Notes: '<row><c t="str"><v>nothing here</v></c></row>',
    People: `${rows}<row r="5"><c t="str"><v>ann@quay.example</v></c><c s="1"><v>45000</v></c></row><row r="6"><c t="str"><v>nobody</v></c></row>`,
  })
  const source = { from: 'bytes', name: 'readers.xlsx', base64: Buffer.from(bytes).toString('base64') } as const

  it('comes in by the sheet that is chosen, rows counted as the sheet counts them', async () => {
    const area = harbourSubscribers()
    const { files } = await area.operations['subscribers.lookAt']({ source, email: null, sheet: 'People' })
    expect(files).toMatchObject([{ format: 'Excel workbook', sheets: ['Notes', 'People'], sheet: 'People', rowCount: 2 }])
    const orders = files.map(({ name, sheet, guess: mapping }) => ({ name, sheet, mapping }))
    const report = await area.operations['subscribers.import']({ source, files: orders, listId: weekly.id, dryRun: false })
    expect(report).toMatchObject({ added: 1, rejected: [{ line: 6, row: 'nobody' }] })
    const { rows } = await area.operations['subscribers.list'](everybody)
    expect(rows).toMatchObject([{ email: 'ann@quay.example', attributes: { Joined: '2023-03-15' } }])
  })

  it('whose first sheet holds nobody is refused with what that sheet holds', async () => {
    await expect(importPeople(harbourSubscribers(), source)).rejects.toMatchObject({ code: 'csv-no-email' })
  })
})
