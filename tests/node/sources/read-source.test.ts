import { chmod, mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { pageFetcher } from '../../../src/node/pages/fetch-page.ts'
import { readTextFile } from '../../../src/node/sources/read-text-file.ts'
import { sourceReader } from '../../../src/node/sources/read-source.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { answer, webSite } from '../../support/web-site.ts'

const sources = sourceReader(pageFetcher())
const list = 'name,place\nLise Falk,Ærøskøbing\n'

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, content)
  return path
}

describe('what the curator hands over', () => {
  it('is read from a file, from bytes, from a paste and from an address alike', async () => {
    const site = await webSite({ '/people.csv': answer('text/csv; charset=utf-8', list) })
    const path = await file('people.csv', list)
    const read = await Promise.all([
      sources.readText({ from: 'path', path }),
      sources.readText({ from: 'bytes', name: 'people.csv', base64: Buffer.from(list).toString('base64') }),
      sources.readText({ from: 'text', name: 'people.csv', text: list }),
      sources.readText({ from: 'url', url: `${site}/people.csv` }),
    ])
    expect(read.map(({ text, encoding }) => [text, encoding])).toEqual(Array.from({ length: 4 }, () => [list, 'utf-8']))
    expect(read.map(({ name }) => name)).toEqual(['people.csv', 'people.csv', 'people.csv', `${site}/people.csv`])
    expect(read.at(-1)?.fetchedFrom).toEqual({ url: `${site}/people.csv`, isPrivate: true })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is read in %s with and without its mark', async encoding => {
    for (const addBOM of [true, false]) {
      const base64 = iconv.encode(list, encoding, { addBOM }).toString('base64')
      expect(await sources.readText({ from: 'bytes', name: 'people.csv', base64 })).toMatchObject({ text: list, encoding })
    }
  })

  it('is read in the encodings of older programs', async () => {
    const text = `${list}Søren Gård,Sæby\nÅse Bjørn,Tårnby\n`
    expect(await readTextFile(await file('old.csv', iconv.encode(text, 'windows-1252')))).toBe(text)
    const cyrillic = 'Портовый еженедельник выходит по средам и стоит двадцать крон.\n'.repeat(3)
    expect(await readTextFile(await file('old.txt', iconv.encode(cyrillic, 'windows-1251')))).toBe(cyrillic)
  })

  it('is read in UTF-8 with the few bytes of another set that were put into it', async () => {
    const mixed = Buffer.concat([Buffer.from('Ærøskøbing – Sæby, the quay'), Buffer.from([0x92]), Buffer.from('s end\n')])
    expect(await readTextFile(await file('mixed.txt', mixed))).toBe('Ærøskøbing – Sæby, the quay’s end\n')
  })

  it('is read in the encoding that it names itself, where the server names a wrong one', async () => {
    const feed = '<?xml version="1.0" encoding="windows-1251"?><rss><channel><title>Причал</title></channel></rss>'
    const site = await webSite({ '/feed': answer('text/xml; charset=utf-8', iconv.encode(feed, 'windows-1251')) })
    expect(await sources.readText({ from: 'url', url: `${site}/feed` })).toMatchObject({ text: feed, encoding: 'windows-1251' })
  })

  it('may have a zero in it that got lost there', async () => {
    expect(await readTextFile(await file('feed.xml', '<rss>\0</rss>'.padEnd(200)))).toContain('<rss>')
  })

  it('may be bytes of any kind where bytes are asked for', async () => {
    const path = await file('quay.png', new Uint8Array([0x89, 0x50, 0, 1]))
    expect([...(await sources.readBytes({ from: 'path', path }, 'picture')).bytes]).toEqual([0x89, 0x50, 0, 1])
  })
})

describe('what cannot be read', () => {
  it('of 500 MB is refused by its size, unread', async () => {
    const path = await file('archive.txt', '')
    await truncate(path, 500 * 1024 * 1024)
    await expect(sources.readText({ from: 'path', path })).rejects.toMatchObject({
      code: 'file-too-large',
      message: 'archive.txt has 500 MB; Broadsheet reads files of up to 64 MB.',
    })
    await expect(sources.readText({ from: 'text', name: 'paste', text: 'x'.repeat(65 * 1024 * 1024) })).rejects.toMatchObject({
      code: 'file-too-large',
    })
  })

  it('because it is not there, or a folder, is said in words', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'letters'))
    await expect(readTextFile(join(folder, 'nothing.txt'))).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('There is no file'),
    })
    await expect(readTextFile(join(folder, 'letters'))).rejects.toMatchObject({ code: 'file-unreadable', message: 'letters is a folder.' })
    await expect(readTextFile('/dev/null')).rejects.toMatchObject({ code: 'file-unreadable', message: 'null is not an ordinary file.' })
  })

  it.skipIf(process.getuid?.() === 0)('because it may not be, is said in words', async () => {
    const path = await file('secret.txt', list)
    await chmod(path, 0)
    await expect(readTextFile(path)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('may not be read by you'),
    })
  })

  it('because it did not arrive whole, is said in words', async () => {
    await expect(sources.readBytes({ from: 'bytes', name: 'people.csv', base64: '!!!' }, 'text')).rejects.toMatchObject({
      code: 'file-unreadable',
    })
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 text text text')],
    ['a zip or office file', Buffer.from('PK\u0003\u0004 and so on')],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 65, 66])],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 65, 66, 67])],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 7) % 31))],
  ])('as text, being %s, is refused', async (_what, bytes) => {
    await expect(sources.readText({ from: 'bytes', name: 'letters', base64: bytes.toString('base64') })).rejects.toMatchObject({
      code: 'file-not-understood',
      message: 'letters is not a text file.',
    })
  })
})
