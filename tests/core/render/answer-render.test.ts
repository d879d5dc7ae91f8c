import { describe, expect, it } from 'vitest'
import { renderOperations } from '../../../src/core/render/answer-render.ts'
import type { ReadersMail } from '../../../src/core/render/render-ports.ts'
import { mjmlCompiler } from '../../../src/node/mjml/mjml-compiler.ts'
import { block, digest, quayAt, quayPicture, section, story } from '../../support/digests.ts'
import { rendering } from '../../support/harbour-rendering.ts'
import { memoryCollection } from '../../support/memory-collection.ts'

const paper = digest(
  [section('all', [block('text', { markdown: 'Hello {{name|friend}} of {{town|the quay}}' }), story(), block('footer')])],
  {
    subject: 'For {{name}}: № {{number}}',
  },
)

function desk() {
  const written = new Map<string, string | Uint8Array>()
  const mails: ReadersMail[] = []
  const operations = renderOperations({
    ownTemplates: memoryCollection('templates'),
    ownThemes: memoryCollection('themes'),
    pictures: { addPicture: never, pictureSource: never, pixelsOf: never },
    readBytes: async () => ({ name: '', bytes: new Uint8Array() }),
    rendering,
    compiler: mjmlCompiler(),
    readers: async () => [{ attributes: { town: 'Saltmere', berth: '4' } }, { attributes: { town: 'Quay' } }],
    digests: { digest: async () => paper },
    subscribers: {
      subscriber: async id =>
        id === 'ann'
          ? { email: 'ann@harbour.example', name: 'Ann', attributes: { town: 'Saltmere', name: 'Sly' }, tags: ['berth holder'] }
          : undefined,
    },
    files: {
      async write(folder, files, pictures) {
        for (const { name, content } of files) written.set(`${folder}/${name}`, content)
        return [...files.map(({ name }) => `${folder}/${name}`), ...pictures.map(file => `${folder}/images/${file}`)]
      },
    },
    zipWriter: { zip: never },
    emlWriter: {
      async eml(mail) {
        mails.push(mail)
        return new TextEncoder().encode(mail.subject)
      },
    },
  })
  return { operations, written, mails }
}

describe('the preview', () => {
  it('is filled in for the reader named', async () => {
    const { html, text } = await desk().operations['render.preview']({ digest: paper, subscriberId: 'ann' })
    for (const part of [html, text]) expect(part).toContain('Hello Ann of Saltmere')
    expect(html).not.toContain('{{')
  })

  it.each([null, 'somebody-removed'])('is filled in for a sample reader when that is %s', async subscriberId => {
    const { text } = await desk().operations['render.preview']({ digest: paper, subscriberId })
    expect(text).toContain('Hello Robin Quayle of the quay')
  })

  it('marks blocks and shows library pictures', async () => {
    const { html } = await desk().operations['render.preview']({ digest: paper, subscriberId: 'ann' })
    expect(html).toContain('id="block-article"')
    expect(html).toContain(`src="images/${quayPicture.file}"`)
  })

  it('counts the bytes of the mail, as filled in and with its pictures as the mail shows them', async () => {
    const { operations, mails } = desk()
    const { bytes, blockBytes } = await operations['render.preview']({ digest: paper, subscriberId: null })
    await operations['render.toFolder']({ id: 'harbour-41', folder: '/out' })
    expect(bytes).toBe(Buffer.byteLength(mails[0]?.html ?? ''))
    expect(Object.keys(blockBytes)).toEqual(['text', 'article', 'footer'])
    expect(Object.values(blockBytes).every(count => count > 100 && count < 3_000)).toBe(true)
  })

  it('weighs a block by what is written in it', async () => {
    const { operations } = desk()
    const weigh = async (blurb: string) => {
      const { blockBytes } = await operations['render.preview']({
        digest: digest([section('all', [story({ blurb })])]),
        subscriberId: null,
      })
      return blockBytes['article'] ?? 0
    }
    expect((await weigh('Bøats are back.')) - (await weigh('Boats are back.'))).toBe(1)
  })
})

describe('a digest in a folder', () => {
  it('is there as MJML, HTML, text and message, with its pictures', async () => {
    const { operations, written } = desk()
    const { files, warnings } = await operations['render.toFolder']({ id: 'harbour-41', folder: '/out' })
    expect(files).toEqual([
      '/out/digest.mjml',
      '/out/digest.html',
      '/out/web.html',
      '/out/digest.txt',
      '/out/digest.eml',
      `/out/images/${quayAt(414)}`,
    ])
    expect(warnings).toEqual([])
    expect(written.get('/out/digest.html')).not.toContain('block-article')
  })

  it('brings its pictures along in the message', async () => {
    const { operations, mails } = desk()
    await operations['render.toFolder']({ id: 'harbour-41', folder: '/out' })
    const [mail] = mails
    expect(mail?.subject).toBe('For Robin Quayle: № 41')
    expect(mail?.pictures.map(({ file }) => file)).toEqual([quayAt(414)])
    expect(mail?.html).toContain(`src="cid:${mail?.pictures[0]?.cid}"`)
  })
})

describe('what one may write', () => {
  it('is MJML’s elements, and the merge fields that the library’s subscribers have', async () => {
    const { elements, fields } = await desk().operations['render.vocabulary'](undefined)
    expect(elements.map(({ name }) => name)).toContain('mj-carousel')
    expect(fields).toEqual(['berth', 'town'])
  })
})

function never(): never {
  throw new Error('No picture is wanted here.')
}
