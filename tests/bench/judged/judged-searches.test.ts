import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { judgedRelevance } from './judge-searches.ts'

it('finds what is meant at least as well as plain FTS5, over fifty judged searches', async () => {
  const { ours, plain, queries, each } = await judgedRelevance(await temporaryFolder())
  expect(queries).toBe(50)
  expect(ours).toBeGreaterThan(plain)
  expect(ours).toBeGreaterThan(0.95)
  // No search is much worse off for the others' sake.
  expect(each.filter(figures => figures.ours < figures.plain - 0.1)).toEqual([])
})
