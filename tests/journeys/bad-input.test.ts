import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DeliverySummary } from '../../src/core/delivery/delivery.ts'
import type { ArticlePage } from '../../src/core/library/article-index.ts'
import type { ImportReport } from '../../src/core/scoop/scoop-operations.ts'
import type { AccountView } from '../../src/core/settings/account.ts'
import type { SubscriberImportReport } from '../../src/core/subscribers/import/import-operations.ts'
import type { SubscriberPage } from '../../src/core/subscribers/subscribers-operations.ts'
import { checkConnection } from '../../src/node/mail/check-connection.ts'
import { answered, broadsheet } from '../support/cli.ts'
import { lastingFolder } from '../support/lasting-folder.ts'
import { libraryContents } from '../support/library-contents.ts'
import { topicPage, withDigest, withReaders } from '../support/publishing.ts'
import { smallDisk } from '../support/small-disk.ts'
import { faultyServer } from '../support/smtp-faults.ts'
import { recorder } from '../support/smtp-recorder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { answer, redirect, webSite } from '../support/web-site.ts'

const megabyte = 1024 * 1024

/** Runs a command that must be refused in one sentence or two on one line, and must leave the library as it was. */
async function refused(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const before = await libraryContents(join(folder, 'library'))
  const { code, stdout, stderr } = await broadsheet(folder, args, environment)
  expect({ code, stdout, lines: stderr.split('\n').length - 1 }, stderr).toEqual({ code: 1, stdout: '', lines: 1 })
  expect(stderr).not.toMatch(/did not foresee|undefined|Error:/)
  expect(await libraryContents(join(folder, 'library'))).toEqual(before)
  return stderr.trimEnd()
}

async function titles(folder: string): Promise<number> {
  return (await answered<ArticlePage>(folder, ['list', 'articles'])).total
}

describe('a library of two articles and one reader', () => {
  const folder = lastingFolder()
  const at = (name: string): string => join(folder.path, name)

  beforeAll(async () => {
    await answered(folder.path, ['import', topicPage('tide-tables')])
    await answered(folder.path, ['subscribers', 'add', 'ada@saltby.example', '--list', 'Readers'])
    // The account of the local mailbox is there from the first look on.
    await answered(folder.path, ['list', 'accounts'])
    await mkdir(at('letters'))
    await writeFile(at('empty.txt'), '')
    await writeFile(at('recipes.txt'), 'Boil the mussels.\nServe them at once.\n')
    await writeFile(at('page.html'), '<!doctype html><title>Quay</title><p>Hello</p>')
    await writeFile(at('program.txt'), Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 37) % 256)))
    await writeFile(at('boats.csv'), 'Berth,Boat\nB 12,Kittiwake\n')
    await writeFile(at('archive.txt'), '')
    await truncate(at('archive.txt'), 500 * megabyte)
  })

  it.each([
    ['a file that is not there', ['import', 'gone.txt'], 'There is no file'],
    ['a folder', ['import', 'letters'], 'letters is a folder.'],
    ['an empty file', ['import', 'empty.txt'], 'empty.txt is empty.'],
    ['500 MB', ['import', 'archive.txt'], 'archive.txt has 500 MB; Broadsheet reads files of up to 64 MB.'],
    ['a program called text', ['import', 'program.txt'], 'program.txt is not a text file.'],
    ['a text that is no import', ['import', 'recipes.txt'], 'recipes.txt is neither a topic page, nor a feed'],
    ['a web page as a file', ['import', 'page.html'], 'page.html is a web page'],
    [
      'a CSV file without addresses',
      ['subscribers', 'import', 'boats.csv', '--list', 'Boats'],
      'No column of boats.csv holds e-mail addresses',
    ],
    [
      'a column that is not there',
      ['subscribers', 'import', 'boats.csv', '--list', 'Boats', '--email', 'Mail'],
      'boats.csv has no column “Mail”',
    ],
    ['an empty CSV file', ['subscribers', 'import', 'empty.txt', '--list', 'Boats'], 'empty.txt has no rows in it.'],
    ['a CSV file that is a program', ['subscribers', 'import', 'program.txt', '--list', 'Boats'], 'program.txt is not a text file.'],
    ['an address that is none', ['subscribers', 'add', 'ada at saltby', '--list', 'Readers'], 'The address “ada at saltby” has no @.'],
    ['somebody unknown who leaves', ['subscribers', 'leave', 'bo@saltby.example'], 'bo@saltby.example is not among the subscribers.'],
    ['a list that is not there', ['subscribers', 'export', '--list', 'Boats'], 'There is no list “Boats” in this library.'],
    ['an export on to a folder', ['subscribers', 'export', '--out', 'letters'], 'there is a folder of that name.'],
    ['a DKIM key that is not there', ['accounts', 'save', 'Post', '--dkim-key', 'gone.pem'], 'There is no file'],
  ])('refuses %s', async (_what, args, sentence) => {
    const placed = args.map(word => (/\.(?:txt|html|csv|pem)$|^letters$/.test(word) ? at(word) : word))
    expect(await refused(folder.path, placed)).toContain(sentence)
  })

  it('keeps the address alone of what a web site does not show, and names the place and the reason', async () => {
    const site = await webSite({
      '/circle': redirect('/circle'),
      '/report.pdf': answer('application/pdf', '%PDF-1.7 …'),
      '/endless': response => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const chunk = Buffer.alloc(megabyte, 'tide ')
        let left = 50
        const more = (): void => {
          if (left-- > 0 && !response.destroyed) response.write(chunk, more)
          else response.end()
        }
        more()
      },
    })
    const host = new URL(site).host
    for (const [path, sentence] of [
      ['/nowhere', `${host}/nowhere answered 404 (not found).`],
      ['/circle', `${host}/circle redirects in an endless circle.`],
      ['/report.pdf', 'This is a PDF document: its title and its address were kept.'],
      ['/endless', `${host}/endless is larger than 8 MB.`],
    ] as const) {
      const { code, stdout, stderr } = await broadsheet(folder.path, ['scoop', `${site}${path}`, '--json'])
      const { scooped } = JSON.parse(stdout) as { scooped: readonly { id: string; url: string; remarks: readonly string[] }[] }
      expect([code, scooped.map(({ url }) => url)]).toEqual([0, [`${site}${path}`]])
      expect(scooped[0]?.remarks.join(' ')).toContain(sentence)
      expect(stderr.split('\n').length - 1).toBe(1)
    }
  })

  it('is as it was after all that', async () => {
    expect(await titles(folder.path)).toBe(6)
    expect((await answered<SubscriberPage>(folder.path, ['list', 'subscribers'])).total).toBe(1)
    expect(await answered<readonly unknown[]>(folder.path, ['list', 'lists'])).toHaveLength(1)
  })

  it('takes in the good files among bad ones, and says which were bad', async () => {
    const { code, stdout, stderr } = await broadsheet(folder.path, [
      'import',
      at('empty.txt'),
      topicPage('harbour-life'),
      at('letters'),
      '--json',
    ])
    const { imported, failed } = JSON.parse(stdout) as { imported: readonly ImportReport[]; failed: readonly { place: string }[] }
    expect([code, imported.map(({ added }) => added), failed.map(({ place }) => place)]).toEqual([1, [4], [at('empty.txt'), at('letters')]])
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })
})

describe('an import of readers', () => {
  it('takes 900 good rows, and gives 100 bad ones back with their lines and reasons', async () => {
    const folder = await temporaryFolder()
    const faults = ['', 'reader at saltby', 'reader@', '@saltby.example', 'two@at@saltby.example']
    const rows = Array.from({ length: 1_000 }, (_, n) => (n % 10 === 9 ? (faults[((n / 10) % 5) | 0] ?? '') : `reader.${n}@saltby.example`))
    const file = join(folder, 'readers.csv')
    await writeFile(file, ['email,name', ...rows.map((email, n) => `${email},Reader ${n}`), ''].join('\n'))
    const report = await answered<SubscriberImportReport>(folder, ['subscribers', 'import', file, '--list', 'Readers'])
    expect(report).toMatchObject({ rows: 1_000, added: 900 })
    expect(report.rejected.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, n) => n * 10 + 11))
    expect(report.rejected.filter(({ reason, row }) => !/^The row has .+\.$/.test(reason) || !row.includes(',Reader '))).toEqual([])
    expect((await answered<SubscriberPage>(folder, ['list', 'subscribers', '--limit', '1'])).total).toBe(900)
  })

  it.each(['utf-16le', 'windows-1252'])('reads %s right', async encoding => {
    const folder = await temporaryFolder()
    const file = join(folder, 'readers.csv')
    const text = 'E-Mail;Name\nsoren@saeby.example;Søren Gård\nase@taarnby.example;Åse Bjørn\nhoel@saeby.example;Kåre Høël\n'
    await writeFile(file, iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') }))
    await answered(folder, ['subscribers', 'import', file, '--list', 'Readers'])
    const { rows } = await answered<SubscriberPage>(folder, ['list', 'subscribers'])
    expect(rows.map(({ name }) => name)).toEqual(['Åse Bjørn', 'Kåre Høël', 'Søren Gård'])
  })

  it('keeps nothing in a dry run, not even the list', async () => {
    const folder = await temporaryFolder()
    await withReaders(folder, ['ada@saltby.example'])
    const before = await libraryContents(join(folder, 'library'))
    const order = ['subscribers', 'import', join(folder, 'readers.csv'), '--list', 'Friends', '--dry-run']
    expect(await answered<SubscriberImportReport>(folder, order)).toMatchObject({ dryRun: true, rows: 1 })
    expect(await libraryContents(join(folder, 'library'))).toEqual(before)
  })
})

describe('a mail server', () => {
  const sender = ['--from', 'editor@harbour-weekly.example', '--postal-address', '1 Quay Street, Saltby']
  const test = ['send', 'latest', '--test', 'ada@saltby.example', '--account', 'Post']

  it('that refuses the password, or is not there, is told of and costs no reader', async () => {
    const server = await recorder({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_credentials, _session, done) => done(new Error('Invalid login')),
    })
    const folder = await withDigest()
    await withReaders(folder, ['ada@saltby.example', 'bo@saltby.example'])
    const reach = ['--host', '127.0.0.1', '--port', `${server.port}`, '--security', 'none', '--user', 'editor']
    await answered(folder, ['accounts', 'save', 'Post', ...reach, ...sender], { BROADSHEET_SMTP_PASSWORD: 'herring' })
    const wrong = { BROADSHEET_SMTP_PASSWORD: 'herring' }
    expect(await refused(folder, test, wrong)).toMatch(/^127\.0\.0\.1 refused the login of editor \(535 /)

    const sent = await broadsheet(folder, ['send', 'latest', '--to', 'Readers', '--account', 'Post', '--json'], wrong)
    expect([sent.code, JSON.parse(sent.stdout)]).toMatchObject([
      1,
      { state: 'paused', reason: expect.stringContaining('refused the login'), counts: { waiting: 2, accepted: 0, unknown: 0 } },
    ])
    await answered(folder, ['accounts', 'save', 'Post', '--host', '127.0.0.1', '--port', '9'])
    expect(await refused(folder, test)).toContain('Nothing answers at 127.0.0.1:9.')
    expect(server.received).toEqual([])
    expect(await answered<DeliverySummary>(folder, ['cancel', 'latest'])).toMatchObject({ state: 'cancelled', counts: { waiting: 2 } })
  })

  it('that never says a word is given up in time', async () => {
    const { port } = await faultyServer([{ at: 'greeting', hang: true }])
    const folder = await temporaryFolder()
    const reach = ['--host', '127.0.0.1', '--port', `${port}`, '--security', 'none']
    const account = await answered<AccountView>(folder, ['accounts', 'save', 'Post', ...reach, ...sender])
    // The command line waits as long as people do; here it is the same check with less patience.
    const { ok, steps } = await checkConnection(
      account,
      { password: null, dkimKey: null, accessToken: null },
      { connect: 300, greeting: 300, silence: 300 },
    )
    expect([ok, steps.at(-1)?.words]).toEqual([false, expect.stringContaining(`127.0.0.1:${port} did not answer in time.`)])
  })
})

describe('a disk', () => {
  it('that is full or read-only is told of, and the library on it stays whole', async context => {
    const disk = await smallDisk(4_096)
    if (!disk) {
      context.skip('only root on Linux can mount a disk of its own')
      return
    }
    await answered(disk.path, ['import', topicPage('tide-tables')])
    // As large as the disk: what fits of it leaves no room.
    await writeFile(join(disk.path, 'ballast'), Buffer.alloc(8 * megabyte)).catch(() => undefined)
    const full = await broadsheet(disk.path, ['import', topicPage('harbour-life')])
    expect([full.code, full.stderr]).toEqual([1, expect.stringMatching(/^There is no room on the disk .*\n$/)])
    await rm(join(disk.path, 'ballast'))
    expect(await titles(disk.path)).toBe(2)

    disk.setReadOnly()
    const before = await libraryContents(join(disk.path, 'library'))
    const readOnly = await broadsheet(disk.path, ['import', topicPage('harbour-life')])
    expect([readOnly.code, readOnly.stderr]).toEqual([1, expect.stringMatching(/^The system does not let Broadsheet write to .*\n$/)])
    expect(await libraryContents(join(disk.path, 'library'))).toEqual(before)
  })
})
