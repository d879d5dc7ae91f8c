import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticlePage } from '../../src/core/library/article-index.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { topicPage, withDigest } from '../support/publishing.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { answer, redirect, webSite } from '../support/web-site.ts'

describe('a library kept in order from the command line', () => {
  it('has its tags renamed and merged, which is asked for by its own name', async () => {
    const folder = await temporaryFolder()
    await answered(folder, ['import', topicPage('tide-tables')])
    const [first] = await answered<readonly { name: string; count: number }[]>(folder, ['tags', 'list'])
    const tag = first?.name ?? ''
    const { rows } = await answered<ArticlePage>(folder, ['list', 'articles'])
    const ids = rows.map(({ id }) => id)
    await answered(folder, ['article', 'edit', ...ids, '--add-tag', 'harbour', '--curator', 'Nora Quay', '--star'])
    const refused = await broadsheet(folder, ['tags', 'rename', tag, 'harbour'])
    expect([refused.code, refused.stderr]).toEqual([1, 'There is a tag “harbour” already. Merge the two, or choose another name.\n'])
    await answered(folder, ['tags', 'merge', tag, 'harbour'])
    expect(await answered<ArticlePage>(folder, ['list', 'articles'])).toMatchObject({
      rows: [{ scoopedBy: 'Nora Quay', starred: true }, {}],
    })
    expect((await answered<readonly { name: string }[]>(folder, ['tags', 'list'])).map(({ name }) => name)).not.toContain(tag)
  })

  it('keeps searches by name, and runs them', async () => {
    const folder = await temporaryFolder()
    await answered(folder, ['import', topicPage('tide-tables')])
    await answered(folder, ['searches', 'save', 'Tides', 'tide', '--unused'])
    expect(await answered(folder, ['searches', 'list'])).toMatchObject([{ name: 'Tides', query: { text: 'tide', used: false } }])
    const found = await answered<ArticlePage>(folder, ['searches', 'run', 'tides'])
    expect(found.total).toBe((await answered<ArticlePage>(folder, ['search', 'tide'])).total)
    await answered(folder, ['searches', 'remove', 'tides'])
    expect((await broadsheet(folder, ['searches', 'run', 'tides'])).code).toBe(1)
  })

  it('marks, notes, comments, quotes and merges articles, and tells of one what it remembers', async () => {
    const folder = await withDigest()
    const { rows } = await answered<ArticlePage>(folder, ['list', 'articles'])
    const [one = '', other = ''] = rows.map(({ id }) => id)
    await answered(folder, ['article', 'note', one, 'Ask the pilot.'])
    await answered(folder, ['article', 'comment', one, 'High', 'water', '--by', 'Per Dahl'])
    await answered(folder, ['article', 'highlight', one, 'no such words', '--note', 'Where was it?'])
    await answered(folder, ['digest', 'quote', 'latest', one, 'Move', 'your', 'cars', '--commenter', 'Per Dahl'])
    const shown = await broadsheet(folder, ['article', 'show', one])
    expect(shown.stdout).toMatch(/^Used in № 1 \(draft\), last on /m)
    expect(shown.stdout).toMatch(
      /^Notes: Ask the pilot\.\nComment of Per Dahl: High water\n.*“no such words” \(no longer in the saved text\)/m,
    )
    await answered(folder, ['merge', one, other])
    expect((await answered<ArticlePage>(folder, ['list', 'articles'])).total).toBe(rows.length - 1)
  })

  it('has its links checked and mended', async () => {
    const folder = await temporaryFolder()
    const origin = await webSite({
      '/old': redirect('/new', 301),
      '/new': answer('text/html', '<p>The pier is new.</p>'),
    })
    const file = join(folder, 'bookmarks.html')
    const item = (path: string) => `<DT><A HREF="${origin}/${path}" ADD_DATE="1795500000">The pier, ${path}</A>`
    await writeFile(file, `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${item('old')}${item('nowhere')}</DL>`)
    await answered(folder, ['import', file])
    const { stdout } = await broadsheet(folder, ['links', 'check'])
    expect(stdout).toBe('0 links in order, 1 moved, 1 gone, 0 unreachable.\n')
    const { rows } = await answered<{ rows: { article: { id: string } }[] }>(folder, ['links', 'list', '--is', 'moved'])
    await answered(folder, ['links', 'fix', rows[0]?.article.id ?? '', '--how', 'move'])
    expect(JSON.stringify(await answered(folder, ['list', 'articles']))).toContain(`${origin}/new`)
  })

  it.each([
    ['no verb for tags', ['tags', 'burn']],
    ['one tag to merge', ['tags', 'merge', 'ferry']],
    ['a state that does not exist', ['searches', 'save', 'X', '--state', 'lost']],
    ['nothing to change', ['article', 'edit', '202611-x']],
    ['no other to merge', ['merge', '202611-x']],
    ['no way to mend', ['links', 'fix', '202611-x']],
    ['a kind of link that does not exist', ['links', 'list', '--is', 'broken']],
  ])('ends with 2 for %s', async (_what, args) => {
    expect((await broadsheet(await temporaryFolder(), args)).code).toBe(2)
  })
})
