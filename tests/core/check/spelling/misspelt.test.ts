import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../../../src/contract/newsroom.ts'
import type { Finding } from '../../../../src/core/check/finding.ts'
import type { Block } from '../../../../src/core/compose/block.ts'
import type { Digest } from '../../../../src/core/compose/digest.ts'
import { findBlock } from '../../../../src/core/compose/find-block.ts'
import { block, digest, section, story } from '../../../support/digests.ts'
import { aNewsroom } from '../../../support/newsroom.ts'

const harbour = (blocks: readonly Block[], changes: Partial<Digest> = {}): Digest =>
  digest([section('top', [block('masthead', { title: 'The Saltmere Weekly' })]), section('news', blocks, { title: 'News' })], changes)

async function misspelt({ 'checks.of': check }: Handlers, shown: Digest): Promise<readonly Finding[]> {
  return (await check({ digest: shown, askLinks: false })).findings.filter(({ rule }) => rule === 'misspelt-word')
}

const wordsIn = (findings: readonly Finding[]): readonly (string | undefined)[] => findings.map(({ word }) => word)

describe('the spelling of a digest', () => {
  it('names the block and the word, and says what may be meant', async () => {
    const { newsroom } = await aNewsroom()
    const wrong = harbour(
      [
        block('text', { id: 'welcome', markdown: 'You will recieve a map, and **recieve** it gladly.' }),
        story({ id: 'story', insight: 'Our favorite walk, definately.' }),
      ],
      { subject: 'The markket reopens', language: 'en-GB' },
    )
    const found = await misspelt(newsroom.handlers, wrong)
    expect(found.map(({ blockId, word }) => [blockId, word])).toEqual([
      [null, 'markket'],
      ['welcome', 'recieve'],
      ['story', 'favorite'],
      ['story', 'definately'],
    ])
    expect(found[1]).toMatchObject({
      what: '“recieve” in “You will recieve a map, and **recieve** it gladly.” is not in the British English dictionary.',
      remedy: expect.stringMatching(/^Did you mean receive/),
      fix: { label: 'Write “receive”', edit: { do: 'replace', from: 'recieve', to: 'receive' } },
    })
  })

  it('is asked of the language that a text is in, and says nothing of one without a dictionary', async () => {
    const { newsroom } = await aNewsroom()
    const french =
      'Le port est ouvert depuis ce matin, et les bateaux sont de retour dans la rade avec leurs pêcheurs. Bonjuor à tous les amis du quai.'
    const german =
      'Der Hafen ist seit heute früh wieder offen, und die Boote sind mit ihren Fischern zurück in der Bucht. Willkomen an alle.'
    const shown = harbour([
      block('text', { id: 'french', markdown: french }),
      block('text', { id: 'german', markdown: german }),
      block('text', { id: 'english', markdown: 'Come and see the quay for yourselves.' }),
    ])
    expect(wordsIn(await misspelt(newsroom.handlers, shown))).toEqual(['Bonjuor'])
    expect(await misspelt(newsroom.handlers, { ...harbour([block('text', { markdown: 'Xyzzyx' })]), language: 'ja' })).toEqual([])
    const finnish = 'satama avattiin tänään uudelleen ja veneet palasivat laituriin ennen kuin myrsky ehti nousta mereltä'
    expect(await misspelt(newsroom.handlers, harbour([block('text', { markdown: finnish })]))).toEqual([])
  })

  it('leaves names, merge fields, addresses and the words of saved titles alone', async () => {
    const { newsroom } = await aNewsroom()
    const { handlers } = newsroom
    const text = 'title: Zorvelin returns\n'
    await handlers['import.run']({
      source: {
        from: 'text',
        name: 'b.html',
        text: `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="https://a.example/z">${text}</A></DL>`,
      },
      kind: 'bookmarks',
      topicId: null,
      dryRun: false,
    })
    const shown = harbour([
      block('text', {
        id: 'names',
        markdown:
          'Dear {{frstname|frend}}, we met Mettine and walked to Gullhaven. Mettine’s boat is at https://gullhavn.example/botas, and the zorvelin is back.',
      }),
      story({ id: 'story', byline: 'Ulfhild Brandtt', blurb: 'So says Brandtt, and the brandtt family.' }),
    ])
    expect(wordsIn(await misspelt(handlers, shown))).toEqual([])
  })

  it('learns the curator’s own words, however they are written, until that is undone', async () => {
    const { newsroom } = await aNewsroom()
    const { handlers } = newsroom
    const shown = harbour([
      block('text', { id: 'own', markdown: 'The glimfish is back. Glimfish are shy, and so is the glimfish’s friend.' }),
    ])
    expect(wordsIn(await misspelt(handlers, shown))).not.toEqual([])
    const step = await handlers['spelling.add'](['glimfish'])
    expect(step?.label).toBe('Added “glimfish” to your words')
    expect(await misspelt(handlers, shown)).toEqual([])
    expect(await handlers['spelling.words'](undefined)).toEqual(['glimfish'])
    await handlers['edit.undo'](step?.undo ?? '')
    expect(wordsIn(await misspelt(handlers, shown))).toContain('glimfish')
    await expect(handlers['spelling.add'](['two words'])).rejects.toMatchObject({ code: 'bad-input' })
    expect(await handlers['spelling.remove'](['glimfish'])).toBeNull()
  })

  it('is put right and ignored as any finding is', async () => {
    const { newsroom } = await aNewsroom()
    const { handlers } = newsroom
    const { id, revision } = await handlers['digest.new']({ templateId: null, topicId: null, subject: 'Tides' })
    const kept = await handlers['digest.save']({
      ...harbour([block('text', { id: 'text', markdown: 'We recieve it, definately.' })]),
      id,
      revision,
    })
    const [first, second] = await misspelt(handlers, kept)
    await handlers['checks.ignore']({ digestId: id, findingId: second?.id ?? '', ignored: true })
    expect(await misspelt(handlers, kept)).toEqual([first])
    await handlers['checks.ignore']({ digestId: id, findingId: second?.id ?? '', ignored: false })
    const findingIds = [first?.id ?? '', second?.id ?? '']
    const { digest: mended } = await handlers['checks.fix']({ digestId: id, findingIds })
    expect(findBlock(mended, 'text')?.block).toMatchObject({ markdown: 'We receive it, definitely.' })
    expect(await misspelt(handlers, mended)).toEqual([])
  })
})
