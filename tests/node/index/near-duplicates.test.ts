import { describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../src/node/sample/sample-files.ts'
import { article } from '../../support/articles.ts'
import { indexOf } from '../../support/index-search.ts'

const { articles: samples } = await sampleFiles()
const texts = samples
  .map(({ title, paragraphs }) => ({ title, text: paragraphs.join(' ') }))
  .filter(({ text }) => text.split(' ').length > 60)
const [first, second] = texts
if (!first || !second) throw new Error('The sample library has no two texts.')

/** Every sixth sentence left out and a line of the outlet’s own added, as another paper prints an agency’s story. */
function reprinted(text: string): string {
  const sentences = text.split(/(?<=[.!?]) /)
  return ['Our correspondent reports from the coast.', ...sentences.filter((_, index) => index % 6 !== 5)].join(' ')
}

const other = { url: 'https://coast-line.example/1', siteName: 'Coast Line' }

describe('the same story', () => {
  it('is found under another title, in another outlet’s cut', async () => {
    const index = await indexOf([
      [article('ours', { title: first.title }), first.text],
      [article('theirs', { ...other, title: 'From the wires' }), reprinted(first.text)],
      [article('another', { title: second.title }), second.text],
    ])
    const similar = await index.similar('ours')
    expect(similar.map(({ row, shared }) => [row.id, shared])).toEqual([['theirs', 'text']])
    expect(similar[0]?.likeness).toBeGreaterThan(0.6)
  })

  it('is found by its title when no text was saved', async () => {
    const index = await indexOf([
      [article('ours', { title: 'Harbour council votes to reopen the north quay' }), ''],
      [article('theirs', { title: 'Harbour council votes to reopen north quay' }), ''],
      [article('another', { title: 'Harbour council votes on the budget' }), ''],
    ])
    expect(await index.similar('ours')).toMatchObject([{ row: { id: 'theirs' }, shared: 'title' }])
  })

  it('comes in groups, the newest first', async () => {
    const index = await indexOf([
      [article('ours', { title: first.title, scoopedAt: '2026-11-01T08:00:00.000Z' }), first.text],
      [article('theirs', { title: 'From the wires', scoopedAt: '2026-11-03T08:00:00.000Z' }), reprinted(first.text)],
      [article('alone', { title: second.title }), second.text],
      [article('named', { title: 'Ferry cancelled after engine trouble at sea' }), ''],
      [article('again', { title: 'Ferry cancelled after engine trouble at sea' }), ''],
    ])
    const { total, groups } = await index.duplicates({ offset: 0, limit: 10 })
    expect([total, groups.map(group => group.map(({ id }) => id))]).toEqual([
      2,
      [
        ['again', 'named'],
        ['theirs', 'ours'],
      ],
    ])
    expect((await index.duplicates({ offset: 1, limit: 1 })).groups).toHaveLength(1)
  })

  it('follows what is put and removed', async () => {
    const index = await indexOf([
      [article('ours', { title: first.title }), first.text],
      [article('theirs', { title: 'From the wires' }), reprinted(first.text)],
    ])
    expect(await index.similar('ours')).toHaveLength(1)
    await index.put([{ article: article('theirs', { title: 'From the wires' }), bodyText: second.text }])
    expect(await index.similar('ours')).toEqual([])
    await index.put([{ article: article('theirs'), bodyText: first.text }])
    await index.remove(['ours'])
    expect([await index.similar('theirs'), (await index.duplicates({ offset: 0, limit: 10 })).total]).toEqual([[], 0])
  })
})

describe('stories that only share a subject', () => {
  it('are told apart: all of the sample library, each from every other', async () => {
    const index = await indexOf(texts.map(({ title, text }, n) => [article(`story-${n}`, { title }), text]))
    expect(await index.duplicates({ offset: 0, limit: 10 })).toEqual({ total: 0, groups: [] })
    for (const n of texts.keys()) expect(await index.similar(`story-${n}`)).toEqual([])
  })

  it.each([
    ['Tide tables for the week 41 of the year', 'Tide tables for the week 42 of the year'],
    ['Ferry strike enters second week', 'Ferry strike ends after talks'],
    ['Weekly digest', 'Weekly digest'],
    ['Storm closes harbour at Saltmere', 'Storm closes school at Penwick'],
  ])('“%s” and “%s”', async (one, another) => {
    const index = await indexOf([
      [article('one', { title: one }), ''],
      [article('another', { title: another }), ''],
    ])
    expect(await index.similar('one')).toEqual([])
    expect((await index.duplicates({ offset: 0, limit: 10 })).total).toBe(0)
  })
})
