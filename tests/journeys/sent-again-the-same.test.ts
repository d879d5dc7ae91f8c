import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { emptyBlock } from '../../src/core/compose/empty-block.ts'
import { emptySection } from '../../src/core/compose/empty-section.ts'
import { compileMerge } from '../../src/core/render/merge-fields.ts'
import { contentIdOf } from '../../src/core/render/picture-address.ts'
import { localAccountId } from '../../src/core/settings/settings-operations.ts'
import { rendering } from '../support/harbour-rendering.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { root } from '../support/root.ts'

describe('a digest that was sent', () => {
  it('is made again from its frozen copy, byte for byte, for every reader', async () => {
    const { newsroom, library } = await aNewsroom()
    const { handlers } = newsroom
    const list = await handlers['lists.save']({ id: null, name: 'Harbour', description: '' })
    for (const [name, town] of [
      ['Ann', 'Saltmere'],
      ['Bo <b>', 'Eelby'],
    ] as const) {
      const added = await handlers['subscribers.add']({
        email: `${name.slice(0, 2).toLowerCase().trim()}@reader.example`,
        name,
        listIds: [list.id],
        attributes: { town },
      })
      if (name === 'Ann') await handlers['subscribers.edit']({ id: added.id, tags: ['skipper'] })
    }
    const base64 = (await readFile(join(root, 'resources/sample-library/pictures/boats-at-quay.svg'))).toString('base64')
    const picture = await handlers['pictures.add']({ source: { from: 'bytes', name: 'quay.svg', base64 }, alt: 'Boats' })
    const { id } = await handlers['digest.new']({ templateId: null, topicId: null, subject: 'The quay, {{name|friend}}' })
    const draft = await handlers['digest.open'](id)
    await handlers['digest.save']({
      ...draft,
      sections: [
        {
          ...emptySection('News'),
          blocks: [
            { ...emptyBlock('masthead'), title: 'The Harbour Weekly' },
            { ...emptyBlock('text'), markdown: 'Dear {{name|friend}} of {{town}}: {{date}}.' },
            { ...emptyBlock('article'), headline: 'Ferry sails', url: 'https://harbour.example/ferry', picture },
            { ...emptyBlock('text'), markdown: 'Skippers meet on Monday.', showTo: { who: 'tagged', tag: 'skipper', carried: true } },
          ],
        },
        { ...emptySection(), blocks: [emptyBlock('footer')] },
      ],
    })
    const delivery = await handlers['delivery.send']({ digestId: id, listId: list.id, accountId: localAccountId })
    await handlers['delivery.settled'](delivery.id)

    const folder = join(library, 'deliveries', delivery.id)
    const [html, text, manifest] = await Promise.all(
      ['rendered.html', 'rendered.txt', 'manifest.json'].map(name => readFile(join(folder, name), 'utf8')),
    )
    const { pictures, editionDate } = JSON.parse(manifest ?? '') as { pictures: readonly string[]; editionDate: string }
    const sent = await handlers['digest.open'](id)
    const again = await rendering.render(sent, { pictureAddress: file => `../../images/${file}`, marks: false })
    expect([again.html, again.text]).toEqual([html, text])

    const { rows } = await handlers['mailbox.list']({ text: '', offset: 0, limit: 10 })
    expect(rows).toHaveLength(2)
    for (const { id: messageId } of rows) {
      const { raw } = await handlers['mailbox.read'](messageId)
      const mail = await PostalMime.parse(raw)
      const ann = mail.to?.[0]?.address?.startsWith('an') ?? false
      const way = /href="(mailto:[^"]*)"/.exec(mail.html ?? '')?.[1] ?? ''
      const values = {
        name: ann ? 'Ann' : 'Bo <b>',
        town: ann ? 'Saltmere' : 'Eelby',
        date: editionDate,
        unsubscribe: way,
        sender: 'Nowhere',
      }
      const onlooker = { tags: ann ? ['skipper'] : [], web: false }
      const frozen = pictures.reduce((now, file) => now.replaceAll(`../../images/${file}`, `cid:${contentIdOf(file)}`), html ?? '')
      const sender = /white-space:pre-line">([^<]*)</.exec(mail.html ?? '')?.[1] ?? ''
      expect(mail.html?.trimEnd()).toBe(compileMerge(frozen, 'html')({ ...values, sender }, onlooker).trimEnd())
      expect(mail.text?.trimEnd()).toBe(compileMerge(text ?? '', 'text')({ ...values, sender }, onlooker).trimEnd())
      expect([mail.html, mail.text].map(part => part?.includes('Skippers meet'))).toEqual([ann, ann])
      expect(mail.attachments).toHaveLength(1)
    }
  })
})
