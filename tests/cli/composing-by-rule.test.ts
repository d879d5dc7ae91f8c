import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/core/compose/digest.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { topicPage } from '../support/publishing.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const articlesOf = ({ sections }: Digest) => sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'article'))

describe('composing on the command line', () => {
  it('makes a digest of all that was kept, shortens its blurbs, and says when it is due', async () => {
    const folder = await temporaryFolder()
    await answered(folder, ['import', topicPage('tide-tables')])
    const made = await answered<Digest>(folder, ['digest', 'new', '--by-rule'])
    expect([made.status, articlesOf(made).length]).toEqual(['draft', 2])

    const skipped = await broadsheet(folder, ['digest', 'new', '--by-rule'])
    expect([skipped.code, skipped.stdout]).toEqual([
      0,
      expect.stringMatching(/^Nothing was kept in “.+” since № 1, so no digest was made\.\n$/),
    ])

    const before = articlesOf(made).map(block => (block.kind === 'article' ? block.blurb.split(' ').length : 0))
    const shorter = await answered<Digest>(folder, ['digest', 'shorten', 'latest', '--words', '8'])
    const after = articlesOf(shorter).map(block => (block.kind === 'article' ? block.blurb.split(' ').length : 0))
    expect(Math.max(...after)).toBeLessThanOrEqual(Math.max(...before))

    expect(await answered<Digest>(folder, ['digest', 'edit', 'latest', '--due', '2027-01-07T08:00:00Z'])).toMatchObject({
      dueAt: '2027-01-07T08:00:00.000Z',
    })
    expect((await broadsheet(folder, ['list', 'digests'])).stdout).toContain('due 2027-01-07T08:00')
    expect((await broadsheet(folder, ['digest', 'rule', '--sections', 'last', '--days-ahead', '2'])).stdout).toBe(
      'Everything kept since the last digest, under the titles of the last digest, made by itself 2 days before it is due.\n',
    )
  })

  it.each([
    ['a due date that is none', ['digest', 'edit', 'latest', '--due', 'soon']],
    ['no number of words', ['digest', 'shorten', 'latest']],
    ['a rule of no topic', ['digest', 'rule']],
  ])('ends with 2 for %s', async (_what, args) => {
    const folder = await temporaryFolder()
    await answered(folder, ['digest', 'new', '--subject', 'Two boats sold'])
    expect((await broadsheet(folder, args)).code).toBe(2)
  })
})
