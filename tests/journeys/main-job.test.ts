import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/core/compose/digest.ts'
import type { DeliveryReport, DeliverySummary } from '../../src/core/delivery/delivery.ts'
import type { ArticlePage } from '../../src/core/library/article-index.ts'
import type { ImportReport } from '../../src/core/scoop/scoop-operations.ts'
import type { SubscriberImportReport } from '../../src/core/subscribers/import/import-operations.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { topicPage, withDigest, withReaders } from '../support/publishing.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const realPage = join(root, '../shared/seeds/scoopit-topic-page.txt')

describe('the main job, from the command line', () => {
  it('goes from a topic page to every reader accounted for', async () => {
    const folder = await temporaryFolder()

    const page = topicPage('harbour-life')
    const imported = await answered<ImportReport>(folder, ['import', page])
    expect(imported).toMatchObject({ kind: 'topic-page', name: 'Harbour life', found: 4, added: 4, already: 0, comments: 4, failed: [] })
    expect(await answered<ImportReport>(folder, ['import', page])).toMatchObject({ found: 4, added: 0, already: 4, comments: 0 })
    const { rows, total } = await answered<ArticlePage>(folder, ['list', 'articles'])
    expect([total, rows[0]?.title, rows[0]?.scoopedBy]).toEqual([4, 'The lighthouse gets a new lamp', 'Ada Marsh'])

    const fresh = await answered<Digest>(folder, ['digest', 'new', '--topic', 'Harbour life', '--subject', 'This week on the quay'])
    const arranged = await answered<Digest>(folder, ['digest', 'arrange', 'latest'])
    expect(articlesOf(arranged).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    await answered<Digest>(folder, ['digest', 'edit', fresh.id, '--subject', 'A new lamp', '--preheader', 'And the winter timetable'])
    expect(await answered<Digest>(folder, ['digest', 'show', '1'])).toMatchObject({
      id: fresh.id,
      number: 1,
      subject: 'A new lamp',
      preheader: 'And the winter timetable',
      status: 'draft',
      sections: arranged.sections,
    })

    const rendered = await answered<Rendered>(folder, ['render', 'latest', '--out', join(folder, 'rendered')])
    expect(rendered.warnings).toEqual([])
    expect((await readdir(join(folder, 'rendered'))).toSorted()).toEqual([
      'digest.eml',
      'digest.html',
      'digest.mjml',
      'digest.txt',
      'web.html',
    ])
    for (const name of ['digest.html', 'digest.txt', 'digest.mjml'])
      expect(await readFile(join(folder, 'rendered', name), 'utf8')).toContain('The lighthouse gets a new lamp')
    expect(await readFile(join(folder, 'rendered/digest.eml'), 'utf8')).toMatch(/^Content-Type: multipart\/alternative/m)

    const readers = join(root, 'tests/fixtures/subscribers/harbour-readers.csv')
    const people = await answered<SubscriberImportReport>(folder, ['subscribers', 'import', readers, '--list', 'Readers'])
    expect(people).toMatchObject({ rows: 6, added: 5, rejected: [{ line: 6, reason: 'The row has an address that has no @.' }] })

    const summary = await answered<DeliverySummary>(folder, ['send', 'latest', '--to', 'Readers'])
    const counts = { waiting: 0, accepted: 4, rejected: 0, deferred: 0, unknown: 0, skipped: 0 }
    expect(summary).toMatchObject({ state: 'finished', audience: 4, counts })
    const report = await answered<DeliveryReport>(folder, ['report', 'latest'])
    expect(report.summary).toMatchObject({ id: summary.id, state: 'finished', counts })
    expect(report.domains).toMatchObject([
      { domain: 'quayside.example', accepted: 2, rejected: 0, deferred: 0 },
      { domain: 'saltby.example', accepted: 2, rejected: 0, deferred: 0 },
    ])
    const mails = (await readdir(join(folder, 'library/mailbox'))).filter(name => name.endsWith('.eml'))
    const received = await Promise.all(mails.map(name => readFile(join(folder, 'library/mailbox', name), 'utf8')))
    expect(received.map(mail => /^To: .*?([\w.]+@[\w.]+)/m.exec(mail)?.[1] ?? '').toSorted()).toEqual([
      'ada@saltby.example',
      'bo@saltby.example',
      'jonas@quayside.example',
      'lise@quayside.example',
    ])
    expect(await answered<Digest>(folder, ['digest', 'show', '1'])).toMatchObject({ status: 'sent' })
  }, 180_000)

  it('does not mail everybody twice because a command was repeated', async () => {
    const folder = await withDigest()
    await withReaders(folder, ['ada@saltby.example'])
    await answered<DeliverySummary>(folder, ['send', 'latest', '--to', 'Readers'])
    const repeated = await broadsheet(folder, ['send', 'latest', '--to', 'Readers'])
    expect([repeated.code, repeated.stderr]).toEqual([1, expect.stringContaining('went to Readers on')])
    const meant = await answered<DeliverySummary>(folder, ['send', 'latest', '--to', 'Readers', '--again'])
    expect(meant.counts.accepted).toBe(1)
  }, 120_000)

  it('is shown by the demo, which delivers to 25 readers', async () => {
    const folder = await temporaryFolder()
    const { code, stdout } = await broadsheet(folder, ['demo', '--out', join(folder, 'demo')])
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '25 accepted'])
    expect((await readdir(join(folder, 'demo/library/mailbox'))).filter(name => name.endsWith('.eml'))).not.toEqual([])
  })
})

describe.skipIf(!existsSync(realPage))('a real topic page', () => {
  it('comes in whole, and once', async () => {
    const folder = await temporaryFolder()
    expect(await answered<ImportReport>(folder, ['import', realPage])).toMatchObject({ found: 27, added: 27, comments: 3, failed: [] })
    expect(await answered<ImportReport>(folder, ['import', realPage])).toMatchObject({ found: 27, added: 0, already: 27 })
  })
})

interface Rendered {
  readonly files: readonly string[]
  readonly warnings: readonly unknown[]
}

function articlesOf({ sections }: Digest): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks).flatMap(block => (block.kind === 'article' && block.articleId ? [block.articleId] : []))
}
