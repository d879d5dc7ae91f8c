import { describe, expect, it } from 'vitest'
import { byHash, byMonth, inOneFile, type Layout, oneFileEach } from '../../../src/core/storage/layouts.ts'

const hostile = [
  '',
  '.',
  '..',
  '../topics',
  '202611-../../x',
  '3f/../../x',
  'a\\b',
  'a\u0000',
  'A1',
  'ab.json',
  ' ab',
  '-ab',
  'ab-',
  'ø1',
  '3'.repeat(200),
]

/** The layout's own files among those of a folder. */
async function filesOf(layout: Layout, names: readonly string[]): Promise<readonly string[]> {
  return layout.files(async folder => names.map(name => (folder === '' ? name : `${folder}/${name}`)))
}

describe('records', () => {
  it.each([
    ['in one file', inOneFile('topics.json'), 'any-topic', 'topics.json'],
    ['by month', byMonth('articles'), '202611-k3v9q2m7xr4t', 'articles/2026-11.json'],
    ['by month, in a further file', byMonth('articles'), '202611-p12-k3v9q2m7xr4t', 'articles/2026-11.12.json'],
    ['by hash', byHash('subscribers'), '3fa94b10', 'subscribers/3f.json'],
    ['a file each', oneFileEach('digests'), 'harbour41', 'digests/harbour41.json'],
  ])('%s lie where their id says', (_how, layout, id, file) => {
    expect(layout.fileOf(id)).toBe(file)
  })

  it.each([
    ['by month', byMonth('articles')],
    ['by hash', byHash('subscribers')],
    ['a file each', oneFileEach('digests')],
  ])('%s never lie outside their folder', (_how, layout) => {
    for (const id of hostile) expect(() => layout.fileOf(id)).toThrow('Nothing can be kept under the id')
  })

  it.each(['202613-k3v9', '202600-k3v9', '2026-11', 'harbour41'])('by month need a month in their id: %s', id => {
    expect(() => byMonth('articles').fileOf(id)).toThrow('Nothing can be kept under the id')
  })

  it('by hash need a hash for their id', () => {
    expect(() => byHash('subscribers').fileOf('grete')).toThrow('Nothing can be kept under the id')
  })
})

describe('the files of a layout', () => {
  it.each([
    ['in one file', inOneFile('topics.json'), ['broadsheet.json', 'topics.json', 'topics.json.bak'], ['topics.json']],
    [
      'by month',
      byMonth('articles'),
      ['2026-11.12.json', '2026-11.json', '2026-11.json.bak', '2026-11.0.json', '2026-13.json', 'notes.json'],
      ['articles/2026-11.12.json', 'articles/2026-11.json'],
    ],
    ['by hash', byHash('boats'), ['3f.json', '3f.json.tmp', '3f.json.broken-20261105T093000000Z', 'zz.json'], ['boats/3f.json']],
    ['a file each', oneFileEach('digests'), ['harbour41.json', 'harbour41.json.bak', 'Copy of harbour41.json'], ['digests/harbour41.json']],
  ])('%s leave out whatever else lies beside them', async (_how, layout, names, files) => {
    expect(await filesOf(layout, names)).toEqual(files)
  })
})
