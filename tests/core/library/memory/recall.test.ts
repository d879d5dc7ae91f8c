import { describe, expect, it } from 'vitest'
import type { DigestContents } from '../../../../src/core/library/article-index.ts'
import { arrival } from '../../../support/articles.ts'
import { openTestLibrary, shelfIn } from '../../../support/open-test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const text =
  '<p>The ferry between Saltmere and the island sails again on Monday after eleven days in the yard, the harbour master said, and the first crossing leaves at six.</p>'

async function remembering() {
  const shelf = shelfIn(await temporaryFolder())
  const library = await openTestLibrary(shelf)
  const arrivals = [
    arrival('ferry', { title: 'Island ferry sails again on Monday', siteName: 'Gazette' }, text),
    arrival('same', { title: 'Island ferry sails again on Monday', siteName: 'Tidelines' }, text),
    arrival('lamps', { title: 'Nine hundred lamps', siteName: 'Gazette' }),
    arrival('alone', { title: 'A sundial that tells school time', siteName: 'County Schools' }, '<p>A stick and a circle.</p>'),
  ]
  const [ferry = '', same = '', lamps = '', alone = ''] = (await library.keep(arrivals, 'Scooped')).kept.map(({ id }) => id)
  const hold = async (number: number, sent: boolean, articleIds: readonly string[]) => {
    const contents: DigestContents = { use: { digestId: `d${number}`, number, sent }, articleIds }
    shelf.digests.push(contents)
    await library.index.setUse(contents.use, contents.articleIds)
  }
  return { ids: { ferry, same, lamps, alone }, hold, memory: library.operations['library.memory'] }
}

describe('the editorial memory', () => {
  it('tells in which digests an article was, the last one first', async () => {
    const { ids, hold, memory } = await remembering()
    await hold(1, true, [ids.ferry])
    await hold(2, false, [ids.ferry])
    expect((await memory(ids.ferry)).words[0]).toBe('Used in № 2 (draft) and № 1, last on 3 November 2026.')
  })

  it('tells that the same story from another outlet was used, and how often its source was', async () => {
    const { ids, hold, memory } = await remembering()
    await hold(1, true, [ids.same, ids.lamps])
    await hold(2, true, [])
    expect(await memory(ids.ferry)).toEqual({
      usedIn: [],
      sameStory: [
        {
          id: ids.same,
          title: 'Island ferry sails again on Monday',
          siteName: 'Tidelines',
          usedIn: [{ digestId: 'd1', number: 1, sent: true }],
        },
      ],
      fromSource: { count: 1, digests: 2 },
      words: ['The same story from Tidelines is in № 1.', 'One other story from Gazette in the last 2 digests.'],
    })
  })

  it('counts a source in the last five digests only', async () => {
    const { ids, hold, memory } = await remembering()
    await hold(1, true, [ids.lamps])
    for (const number of [2, 3, 4, 5, 6]) await hold(number, true, [])
    expect((await memory(ids.ferry)).fromSource).toEqual({ count: 0, digests: 5 })
  })

  it('says nothing where there is nothing to remember, and that an article has gone', async () => {
    const { ids, memory } = await remembering()
    expect((await memory(ids.alone)).words).toEqual([])
    await expect(memory('202611-gone')).rejects.toMatchObject({ code: 'not-found' })
  })
})
