import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/core/watch/source.ts'
import type { AddedSource, InboxItem, InboxPage, RulesPreview, WatchedSource } from '../../src/core/watch/watch-operations.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { feedSite } from '../support/feed-site.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ferry = {
  title: 'Ferry returns',
  published: '2026-11-04T07:00:00Z',
  summary: 'After a winter.',
  content: '<p>The <b>Mette</b> sails.</p>',
}
const kelp = { title: 'Kelp crisps', published: '2015-09-02T07:00:00Z' }

describe('the command line', () => {
  it('watches a site, tries rules, goes through the inbox, and exports what was scooped', async () => {
    const folder = await temporaryFolder()
    const ask = <T>(...args: string[]): Promise<T> => answered<T>(folder, args)
    const site = await feedSite('The Harbour Weekly', [ferry, kelp])
    const { source } = await ask<AddedSource>('sources', 'add', site.url)
    const id = source?.id ?? ''
    expect(await ask<WatchedSource[]>('sources')).toMatchObject([{ id, standing: 'ok', counts: { new: 2 } }])
    expect((await broadsheet(folder, ['sources', 'list'])).stdout).toMatch(/^\w+ {2}The Harbour Weekly {2}ok {2}\d{4}-\d\d-\d\d {2}2 new/)

    const preview = await broadsheet(folder, ['sources', 'preview', id, '--any', 'ferry', '--fresh'])
    expect(preview.stdout.split('\n')).toEqual([
      '1 of 2 would pass.',
      expect.stringMatching(/^pass +Ferry returns +ferry$/),
      expect.stringMatching(/^- +Kelp crisps +has none of “ferry”$/),
      '',
    ])
    expect(await ask<RulesPreview>('sources', 'preview', id, '--not', 'ferry')).toMatchObject({ from: 'suggestions', passing: 1 })
    expect(await ask<Source>('sources', 'edit', id, '--every', '0')).toMatchObject({ every: 0, rules: { any: [] } })

    expect(await ask('inbox', 'dismiss', '--older', '3000')).toMatchObject({ count: 1 })
    const [row] = (await ask<InboxPage>('inbox')).rows
    expect(await ask<InboxItem>('inbox', 'show', row?.id ?? '')).toMatchObject({ content: '<p>The <b>Mette</b> sails.</p>' })
    const { scooped } = await ask<{ scooped: { articleId: string }[] }>('inbox', 'scoop', row?.id ?? '')
    const out = join(folder, 'some.csv')
    expect(await ask('export', '--as', 'csv', '--out', out, scooped[0]?.articleId ?? '')).toMatchObject({ count: 1 })
    expect(await readFile(out, 'utf8')).toContain('Ferry returns')
  })

  it.each([
    ['no source to preview', ['sources', 'preview']],
    ['an age that is no number', ['inbox', 'dismiss', '--older', 'ages']],
    ['no suggestion to show', ['inbox', 'show']],
  ])('ends with 2 for %s', async (_what, args) => {
    expect((await broadsheet(await temporaryFolder(), args)).code).toBe(2)
  })
})
