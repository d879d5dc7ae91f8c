import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { blocksOf as blocksIn } from '../../src/core/compose/find-block.ts'
import type { DeliverySummary } from '../../src/core/delivery/delivery.ts'
import type { CheckReport } from '../../src/core/check/check-operations.ts'
import type { PreSendFacts, TestOutcome } from '../../src/core/delivery/delivery-operations.ts'
import type { ArticlePage } from '../../src/core/library/article-index.ts'
import type { ImportReport } from '../../src/core/scoop/scoop-operations.ts'
import type { SubscriberImportReport } from '../../src/core/subscribers/import/import-operations.ts'
import type { SubscriberPage } from '../../src/core/subscribers/subscribers-operations.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { lastingFolder } from '../support/lasting-folder.ts'
import { topicPage } from '../support/publishing.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { answer, webSite } from '../support/web-site.ts'

const names = Object.keys(commands)

describe('the command line', () => {
  it.each(['help', '--help', '-h'])('lists every command for %s', async word => {
    const { code, stdout, stderr } = await broadsheet(await temporaryFolder(), [word])
    expect([code, stderr]).toEqual([0, ''])
    expect([...new Set([...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name))]).toEqual(names)
  })

  it.each(names)('says how %s is called', async name => {
    const { code, stdout, stderr } = await broadsheet(await temporaryFolder(), [name, '--help'])
    expect([code, stderr, stdout.split(/[ \n]/)[0]]).toEqual([0, '', name])
  })

  it('says how a command is called for help and its name, too', async () => {
    const { code, stdout, stderr } = await broadsheet(await temporaryFolder(), ['help', 'render'])
    expect([code, stdout, stderr]).toEqual([0, `${commands['render']?.usage}\n`, ''])
  })

  it.each(['--version', '-v'])('says which Broadsheet it is for %s', async word => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(await broadsheet(await temporaryFolder(), [word])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    ['subscriber', ' Did you mean “subscribers”?'],
    ['serach', ' Did you mean “search”?'],
    ['burn', ''],
    ['x', ''],
  ])('names the command that “%s” is nearly, where there is one', async (word, guess) => {
    const { stderr } = await broadsheet(await temporaryFolder(), [word])
    expect(stderr).toBe(`There is no command “${word}”.${guess}\nUsage: broadsheet <command>; broadsheet help lists them.\n`)
  })

  it.each([
    ['nothing', []],
    ['a command that does not exist', ['burn']],
    ['a word that every object has', ['constructor']],
    ['an option that does not exist', ['list', 'articles', '--backwards']],
    ['no kind to list', ['list']],
    ['a kind that every object has', ['list', 'toString']],
    ['a limit that is no number', ['list', 'articles', '--limit', 'many']],
    ['words to narrow what is no article', ['list', 'topics', 'harbour']],
    ['no article to compare', ['similar']],
    ['a limit below one', ['search', 'tide', '--limit', '0']],
    ['no file to import', ['import']],
    ['a kind of import that does not exist', ['import', 'page.txt', '--as', 'parchment']],
    ['no digest to render', ['render', '--out', 'x']],
    ['no folder to render to', ['render', 'latest']],
    ['nobody to send to', ['send', 'latest']],
    ['no delivery to resume', ['resume']],
    ['a settlement that does not exist', ['resume', 'latest', '--unknown', 'forget']],
    ['an again that does not exist', ['resume', 'latest', '--again', 'everybody']],
    ['no delivery to cancel', ['cancel']],
    ['a fate that does not exist', ['report', 'latest', '--fate', 'sunk']],
    ['no list for an import', ['subscribers', 'import', 'readers.csv']],
    ['a port that is no number', ['accounts', 'save', 'Post', '--port', 'smtp']],
    ['a port that cannot be', ['serve', '--port', '70000']],
    ['a security that does not exist', ['accounts', 'save', 'Post', '--security', 'hope']],
  ])('ends with 2 and the usage for %s', async (_what, args) => {
    const { code, stdout, stderr } = await broadsheet(await temporaryFolder(), args)
    expect([code, args.length === 0 ? '' : stdout]).toEqual([2, ''])
    expect(`${stdout}${stderr}`).toMatch(/^Usage: |broadsheet <command>/m)
    expect(stderr).not.toContain('did not foresee')
  })

  it('puts the problem on stdout too where JSON is asked for', async () => {
    const { code, stdout, stderr } = await broadsheet(await temporaryFolder(), ['digest', 'show', '7', '--json'])
    const problem = { code: 'not-found', what: 'There is no digest “7” in this library.', remedy: 'See “broadsheet list digests”.' }
    expect([code, JSON.parse(stdout), stderr]).toEqual([1, { problem }, `${problem.what} ${problem.remedy}\n`])
  })

  it('opens the library that --library names', async () => {
    const folder = await temporaryFolder()
    await answered(folder, ['import', topicPage('tide-tables'), '--library', join(folder, 'other')])
    expect((await answered<ArticlePage>(folder, ['list', 'articles'])).total).toBe(0)
    expect((await answered<ArticlePage>(folder, ['list', 'articles'], { BROADSHEET_LIBRARY: join(folder, 'other') })).total).toBe(2)
  })
})

describe('on one library', () => {
  const folder = lastingFolder()
  const ask = <T>(...args: string[]): Promise<T> => answered<T>(folder.path, args)
  const told = async (...args: string[]): Promise<string> => (await broadsheet(folder.path, args)).stdout

  beforeAll(async () => {
    await ask('import', topicPage('harbour-life'))
    await ask('digest', 'new', '--subject', 'Lamp and ferry', '--preheader', 'And the sea wall')
    await ask('digest', 'arrange', 'latest')
    await ask('subscribers', 'add', 'ada@saltby.example', '--name', 'Ada Marsh', '--list', 'Readers')
  })

  it('import counts without keeping in a dry run', async () => {
    const report = await ask<ImportReport>('import', topicPage('tide-tables'), '--dry-run')
    expect(report).toMatchObject({ dryRun: true, found: 2, added: 2, articleIds: [] })
    expect((await ask<ArticlePage>('list', 'articles')).total).toBe(4)
  })

  it('scoop keeps pages, says which it had, and goes on after one that fails', async () => {
    const page = '<!doctype html><html lang="en"><title>Mussels are back</title><p>The beds at the pier are open again from Monday.</p>'
    const site = await webSite({ '/mussels': answer('text/html', page) })
    const { code, stdout } = await broadsheet(folder.path, ['scoop', 'ftp://pier.example', `${site}/mussels`, `${site}/gone`, '--json'])
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        scooped: [
          { target: `${site}/mussels`, title: 'Mussels are back', already: false, capture: 'whole', remarks: [] },
          { target: `${site}/gone`, title: expect.stringContaining('/gone'), capture: 'gone', remarks: [expect.stringContaining('404')] },
        ],
        failed: [{ url: 'ftp://pier.example', problem: { code: 'address-refused' } }],
      },
    ])
    expect(await told('scoop', `${site}/mussels`)).toMatch(/Mussels are back {2}\(already in the library\)\n$/)
  })

  it('scoop takes files and lists, signs them, captures again, and puts addresses back', async () => {
    const page = '<!doctype html><html lang="en"><title>Crabs</title><p>The crabs are late this year, as they are every year now.</p>'
    const site = await webSite({ '/crabs': answer('text/html', page), '/eels': answer('text/html', page.replaceAll('rabs', 'od')) })
    const [saved, list] = [join(folder.path, 'Eels.html'), join(folder.path, 'list.txt')]
    await writeFile(saved, `<!-- saved from url=(0001)${site}/saved -->${page.replaceAll('Crabs', 'Eels')}`)
    await writeFile(list, `# to read\n${site}/crabs?utm_source=list and ${site}/eels.\n`)
    interface Told {
      readonly scooped: readonly { readonly id: string; readonly title: string; readonly url: string; readonly filled: boolean }[]
    }
    const { scooped } = await ask<Told>('scoop', saved, '--file', list, '--by', 'Ines Calder')
    expect(scooped.map(({ title, url }) => [title, url])).toEqual([
      ['Eels', `${site}/saved`],
      ['Crabs', `${site}/crabs`],
      ['Cod', `${site}/eels`],
    ])
    const id = scooped[1]?.id ?? ''
    expect((await ask<Told>('scoop', '--as-given', id)).scooped[0]?.url).toBe(`${site}/crabs?utm_source=list`)
    expect((await ask<Told>('scoop', '--tidy', id)).scooped[0]?.url).toBe(`${site}/crabs`)
    expect((await ask<Told>('scoop', '--again', id)).scooped).toMatchObject([{ id, filled: false }])
  })

  it('search finds by the words of an article, best first', async () => {
    const { total, rows } = await ask<ArticlePage>('search', 'lighthouse', 'lamp')
    expect([total, rows[0]?.title]).toEqual([1, 'The lighthouse gets a new lamp'])
    expect(await told('search', 'zeppelin')).toBe('')
  })

  it('search and list read operators and near spellings', async () => {
    const near = await ask<ArticlePage>('search', 'lihgthouse')
    expect([near.total > 0, near.corrected]).toEqual([true, [{ typed: 'lihgthouse', read: 'lighthouse' }]])
    expect((await ask<ArticlePage>('list', 'articles', 'lighthouse is:starred')).total).toBe(0)
    expect((await ask<ArticlePage>('list', 'articles', 'lighthouse -is:starred')).total).toBe(1)
  })

  it('similar and duplicates find no story that is told twice', async () => {
    const [first] = (await ask<ArticlePage>('list', 'articles')).rows
    expect(await ask('similar', first?.id ?? '')).toEqual([])
    expect(await ask('duplicates')).toEqual({ total: 0, groups: [] })
  })

  it.each(['articles', 'topics', 'digests', 'subscribers', 'lists', 'deliveries', 'accounts'])(
    'list %s gives JSON and lines',
    async kind => {
      const listed = await ask<readonly unknown[] | { total: number; rows: readonly unknown[] }>('list', kind)
      const rows = Array.isArray(listed) ? listed : (listed as { rows: readonly unknown[] }).rows
      expect((await told('list', kind)).split('\n').length - 1).toBe(rows.length)
    },
  )

  it('digest adds, edits, duplicates and shows, by id, number or “latest”', async () => {
    const { rows } = await ask<ArticlePage>('list', 'articles', '--limit', '1')
    const copy = await ask<Digest>('digest', 'duplicate', '1')
    expect(copy).toMatchObject({ number: 2, status: 'draft' })
    const added = await ask<Digest>('digest', 'add', copy.id, rows[0]?.id ?? '')
    expect(blocksOf(added)).toBe(blocksOf(copy) + 1)
    expect(await ask<Digest>('digest', 'edit', 'latest', '--subject', 'Another lamp')).toMatchObject({
      id: copy.id,
      subject: 'Another lamp',
    })
    expect(await ask<Digest>('digest', 'show', '№2')).toMatchObject({ subject: 'Another lamp', preheader: 'And the sea wall' })
    expect((await broadsheet(folder.path, ['digest', 'add', 'latest', 'nothing'])).stderr).toMatch(
      /^That article is no longer in the library\./,
    )
  })

  it('digest copies blocks into another, pastes a text, and shows parts to some readers only', async () => {
    const from = await ask<Digest>('digest', 'show', '1')
    const into = await ask<Digest>('digest', 'duplicate', '1')
    const block = blocksIn(from).find(({ kind }) => kind === 'article')
    expect(blocksIn(await ask<Digest>('digest', 'copy', '1', into.id, block?.id ?? ''))).toHaveLength(blocksIn(from).length + 1)
    const pasted = await ask<Digest>('digest', 'paste', into.id, 'Soup', 'at', '**noon**.')
    const text = blocksIn(pasted).find(each => each.kind === 'text' && each.markdown === 'Soup at **noon**.')
    const shown = await ask<Digest>('digest', 'show-to', into.id, text?.id ?? '', '--tag', 'soup')
    expect(blocksIn(shown).find(({ id }) => id === text?.id)).toMatchObject({
      showTo: { who: 'tagged', tag: 'soup', carried: true },
    })
    const { code, stderr } = await broadsheet(folder.path, ['digest', 'show-to', into.id, text?.id ?? '', '--tag', 'a', '--only-web'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Shown to whom?')])
    expect((await broadsheet(folder.path, ['digest', 'copy', '1', into.id, 'gone'])).code).toBe(1)
  })

  it('mjml shows what draws a block, gives it MJML of its own, tells what is wrong with that, and lets the fields come back', async () => {
    const digest = await ask<Digest>('digest', 'show', '1')
    const block = digest.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'article')?.id ?? ''
    expect(await told('mjml', '1', block)).toMatch(/^<mj-raw>/)
    const file = join(folder.path, 'own.mjml')
    await writeFile(file, '<mj-text>Fine</mj-text>\n<mj-text colour="red">Not so</mj-text>')
    const set = await ask<{ own: boolean; faults: readonly { line: number }[] }>('mjml', '1', block, '--set', file)
    expect(set).toMatchObject({ own: true, faults: [{ line: 2, level: 'warning' }] })
    expect(await ask('mjml', '1', block, '--fields')).toMatchObject({ own: false, faults: [] })
    expect(await told('mjml', '1')).toMatch(/^<mjml /)
    expect((await broadsheet(folder.path, ['mjml', '1', 'nothing'])).stderr).toMatch(/^That block is no longer in the digest\./)
    expect((await broadsheet(folder.path, ['mjml', '1', '--set', file, '--fields'])).code).toBe(2)
  })

  it('subscribers are imported by a column that only its owner knows', async () => {
    const file = join(folder.path, 'berths.csv')
    await writeFile(file, 'Owner,Reach\nBo Lind,bo@saltby.example\nJonas Vik,by radio\nLise Falk,knock\nOle Berg,knock\n')
    const refused = await broadsheet(folder.path, ['subscribers', 'import', file, '--list', 'Berths'])
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/^No column of berths\.csv holds e-mail addresses/)])
    const report = await ask<SubscriberImportReport>('subscribers', 'import', file, '--list', 'Berths', '--email', 'Reach')
    expect([report.added, report.rejected.map(({ line }) => line)]).toEqual([1, [3, 4, 5]])
    const { rows } = await ask<SubscriberPage>('list', 'subscribers')
    expect(rows.find(({ email }) => email === 'bo@saltby.example')).toMatchObject({ attributes: { Owner: 'Bo Lind' } })
  })

  it('subscribers leave, stay away, and are exported', async () => {
    await ask('subscribers', 'add', 'mette@saltby.example', '--list', 'Leavers')
    await ask('subscribers', 'leave', 'METTE@saltby.example', '--because', 'asked at the fish market')
    const file = join(folder.path, 'again.csv')
    await writeFile(file, 'email\nmette@saltby.example\n')
    expect(await ask<SubscriberImportReport>('subscribers', 'import', file, '--list', 'Leavers')).toMatchObject({
      added: 0,
      keptAway: [{ line: 2, email: 'mette@saltby.example', standing: 'left' }],
    })
    await ask('subscribers', 'export', '--list', 'Leavers', '--out', join(folder.path, 'leavers.csv'))
    const exported = await readFile(join(folder.path, 'leavers.csv'), 'utf8')
    expect(exported).toMatch(/^\uFEFFemail,name,standing,.*\r\nmette@saltby\.example,,left,.*asked at the fish market/)
    // Reading a stream as text leaves its byte order mark out.
    expect((await told('subscribers', 'export', '--list', 'Leavers')).trimEnd()).toBe(exported.slice(1).trimEnd())
  })

  it('subscribers are listed, tagged, shown, found twice, merged and erased', async () => {
    for (const address of ['piet@quay.example', 'piet+news@quay.example', 'una@quay.example'])
      await ask('subscribers', 'add', address, '--list', 'Quay')
    expect(await ask('subscribers', 'tag', 'piet@quay.example', 'una@quay.example', '--add', 'ferry')).toMatchObject({ count: 2 })
    expect(await ask<SubscriberPage>('subscribers', 'list', '--list', 'Quay', '--tag', 'ferry')).toMatchObject({ total: 2 })
    expect(await ask('subscribers', 'duplicates')).toEqual([])
    expect(await ask('subscribers', 'duplicates', '--plus-tags')).toMatchObject([{ people: [{ email: 'piet@quay.example' }, {}] }])
    await ask('subscribers', 'merge', 'piet@quay.example', 'piet+news@quay.example')
    expect(await told('subscribers', 'show', 'PIET@quay.example')).toMatch(/merged with piet\+news@quay\.example/)
    await ask('subscribers', 'erase', 'una@quay.example')
    expect((await broadsheet(folder.path, ['subscribers', 'add', 'una@quay.example', '--list', 'Quay'])).stderr).toMatch(
      /erased on request/,
    )
    expect(await ask<SubscriberPage>('subscribers', 'list', '--list', 'Quay')).toMatchObject({ total: 1 })
  })

  it('suppress adds, lists and lifts addresses and domains', async () => {
    expect(await ask('suppress', 'add', 'spam.example', '@Quay.Example', 'nonsense', '--because', 'asked')).toMatchObject({
      count: 2,
      rejected: [{}],
    })
    expect(await told('suppress', 'list')).toMatch(/^quay\.example +domain/m)
    expect((await broadsheet(folder.path, ['suppress', 'add', 'nonsense'])).code).toBe(1)
    await ask('suppress', 'remove', '@quay.example')
    expect(await told('suppress', 'list')).not.toMatch(/^quay\.example/m)
  })

  it('segments are saved, counted, listed and removed', async () => {
    const where = ['--where', 'email ends @saltby.example', '--where', 'standing is subscribed']
    const { count } = await ask<{ count: number }>('segments', 'count', ...where)
    expect(count).toBeGreaterThan(0)
    await ask('segments', 'save', 'Saltby', ...where)
    expect(await ask('segments', 'list')).toMatchObject([{ name: 'Saltby', count }])
    expect(await ask<SubscriberPage>('subscribers', 'list', '--segment', 'saltby')).toMatchObject({ total: count })
    expect((await broadsheet(folder.path, ['segments', 'count', '--where', 'shoes are red'])).code).toBe(2)
    await ask('segments', 'remove', 'Saltby')
    expect(await ask('segments', 'list')).toEqual([])
  })

  it('check and a dry run of send say what stands in the way, and a test goes to one address', async () => {
    const { findings } = await ask<CheckReport>('check', '1', '--to', 'Readers')
    expect(findings.filter(({ level }) => level === 'stop')).toEqual([])
    expect(await ask<PreSendFacts>('send', '1', '--to', 'Readers', '--dry-run')).toMatchObject({ audience: { subscribed: 1 } })
    const empty = await broadsheet(folder.path, ['check', '1', '--to', 'Leavers', '--json'])
    const { findings: stopped }: CheckReport = JSON.parse(empty.stdout)
    expect([empty.code, stopped[0]?.id, stopped[1]?.level]).toEqual([1, 'empty-audience', 'warn'])
    expect(await told('preview', '1', '--as', 'read-aloud')).toMatch(/^Heading level 1: /m)
    const { sent } = await ask<TestOutcome>('send', '1', '--test', 'editor@saltby.example')
    expect(sent).toMatchObject([{ address: 'editor@saltby.example', accepted: true }])
  })

  it('check finds misspelt words until they are the curator’s own, or ignored', async () => {
    const made = await ask<Digest>('digest', 'new', '--subject', 'The glimfish definately', '--preheader', 'And the sea wall')
    const misspelt = async (...options: readonly string[]): Promise<readonly (string | undefined)[]> => {
      const { stdout } = await broadsheet(folder.path, ['check', made.id, '--json', ...options])
      const { findings }: CheckReport = JSON.parse(stdout)
      return findings.filter(({ rule }) => rule === 'misspelt-word').map(({ word }) => word)
    }
    expect(await misspelt()).toEqual(['glimfish', 'definately'])
    // A guess is for somebody to take who reads it.
    expect(await misspelt('--fix')).toEqual(['glimfish', 'definately'])
    expect(await told('words', 'add', 'glimfish')).toBe('Added “glimfish” to your words.\n')
    expect(await told('words', 'list')).toBe('glimfish\n')
    expect(await misspelt()).toEqual(['definately'])
    expect(await misspelt('--ignore', 'misspelt-word definately')).toEqual([])
    expect(await told('words', 'remove', 'glimfish')).toBe('Removed “glimfish” from your words.\n')
    expect((await broadsheet(folder.path, ['words', 'add', 'two words'])).code).toBe(1)
  })

  it('send, report and its recipients agree, and what is through is not sent again by resuming', async () => {
    const mailsBefore = (await readdir(join(folder.path, 'library/mailbox'))).filter(name => name.endsWith('.eml')).length
    expect(await ask<DeliverySummary>('send', '1', '--to', 'Readers')).toMatchObject({ state: 'finished', counts: { accepted: 1 } })
    expect(await ask('report', 'latest', '--fate', 'accepted')).toMatchObject({ total: 1, rows: [{ email: 'ada@saltby.example' }] })
    expect(await ask('report', 'latest', '--fate', 'unknown')).toEqual({ total: 0, rows: [] })
    expect(await ask<DeliverySummary>('resume', 'latest')).toMatchObject({ state: 'finished', counts: { accepted: 1 } })
    expect((await readdir(join(folder.path, 'library/mailbox'))).filter(name => name.endsWith('.eml'))).toHaveLength(mailsBefore + 1)
  })
})

describe('serve', () => {
  it('says so when its port is taken, and ends', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const { code, stdout, stderr } = await broadsheet(await temporaryFolder(), ['serve', '--port', `${port}`])
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      `Another program listens at port ${port}. Choose another port with --port, or leave it out.\n`,
    ])
  })
})

function blocksOf({ sections }: Digest): number {
  return sections.flatMap(({ blocks }) => blocks).length
}
