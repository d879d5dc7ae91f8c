import { describe, expect, it } from 'vitest'
import { readCsvRows } from '../../../../src/core/scoop/imports/read-csv-rows.ts'

const rowsOf = (text: string) => [...readCsvRows(text)]

describe('rows of a table', () => {
  it('are had by the name of their column, whatever its case and the delimiter', () => {
    const [row] = rowsOf('\ufeffTitle;URL\r\nHerring; "smoked";https://smoke.example\r\n')
    expect([row?.cell('url'), row?.cell('TITLE'), row?.cell('title')]).toEqual(['"smoked"', '', 'Herring'])
  })

  it('know their line, also after cells of several lines and blank ones', () => {
    const rows = rowsOf('url,note\nhttps://a.example,"one\ntwo"\n\nhttps://b.example,three')
    expect(rows.map(({ line, cell }) => [line, cell('note')])).toEqual([
      [2, 'one\ntwo'],
      [5, 'three'],
    ])
  })

  it('lose one line to a quotation mark that is never closed', () => {
    const rows = rowsOf('url,title\nhttps://a.example,Nets\nhttps://b.example,"Ropes\nhttps://c.example,Sails')
    expect(rows.map(({ line, fault, cell }) => [line, fault ?? cell('title')])).toEqual([
      [2, 'Nets'],
      [3, 'It has a quotation mark that is never closed.'],
      [4, 'Sails'],
    ])
  })

  it('say when a comma was not quoted', () => {
    expect(rowsOf('url,title\nhttps://a.example,Fish, chips')[0]?.fault).toBe('It has 3 cells where the file has 2 columns.')
  })

  it('are refused by the million', () => {
    expect(() => rowsOf('url\n'.repeat(1_000_002))).toThrow('more than a million lines')
  })
})
