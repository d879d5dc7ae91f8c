import { describe, expect, it } from 'vitest'
import { findBlock } from '../../../src/core/compose/find-block.ts'
import { editBlock } from '../../../src/core/compose/edit-block.ts'
import { removeBlocks } from '../../../src/core/compose/remove-blocks.ts'
import { editDigest } from '../../../src/core/compose/edit-digest.ts'
import { block, digest, section, story } from '../../support/digests.ts'
import { checking } from '../../support/checking.ts'
import { aNewsroom } from '../../support/newsroom.ts'

const twice = digest([
  section('top', [block('masthead', { title: 'The Harbour Weekly' })]),
  section('news', [story({ id: 'one' }), story({ id: 'two' })], { title: 'News' }),
  section('foot', [block('footer', { markdown: '{{sender}} {{unsubscribe}}' })]),
])

describe('the digests of the sample', () => {
  it('have nothing wrong in them', async () => {
    const { newsroom } = await aNewsroom({ sample: true })
    const { handlers } = newsroom
    for (const { id } of await handlers['digests.list'](undefined)) {
      const report = await handlers['checks.of']({ digest: await handlers['digest.open'](id), askLinks: false })
      expect(report).toMatchObject({ findings: [], ignored: [] })
    }
  })
})

describe('what is found in a kept digest', () => {
  it('is the same before sending, is put right by the edit that it names, and stays ignored', async () => {
    const { newsroom } = await aNewsroom({ sample: true })
    const { handlers } = newsroom
    const draft = (await handlers['digests.list'](undefined)).find(({ status }) => status === 'draft')
    const kept = await handlers['digest.open'](draft?.id ?? '')
    const footer = kept.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'footer')
    const broken = await handlers['digest.save'](editDigest(removeBlocks(kept, [footer?.id ?? '']), { preheader: kept.subject }))

    const { findings } = await handlers['checks.of']({ digest: broken, askLinks: false })
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([
      ['no-unsubscribe', 'stop'],
      ['no-postal-address', 'stop'],
      ['preheader-repeats-subject', 'warn'],
    ])

    const [list] = await handlers['lists.list'](undefined)
    const [account] = await handlers['accounts.list'](undefined)
    const facts = await handlers['delivery.facts']({ digestId: broken.id, listId: list?.id ?? '', accountId: account?.id ?? '' })
    expect(facts.findings.filter(({ of }) => of === 'digest').map(({ code, what }) => [code, what])).toEqual(
      findings.map(({ rule, what }) => [rule, what]),
    )

    const [leave, , repeats] = findings
    await handlers['checks.ignore']({ digestId: broken.id, findingId: repeats?.id ?? '', ignored: true })
    await handlers['checks.ignore']({ digestId: broken.id, findingId: leave?.id ?? '', ignored: true })
    const after = await handlers['checks.of']({ digest: broken, askLinks: false })
    expect(after.ignored.map(({ rule }) => rule)).toEqual(['preheader-repeats-subject'])
    expect(after.findings.map(({ rule }) => rule)).toEqual(['no-unsubscribe', 'no-postal-address'])

    const mended = await handlers['checks.fix']({ digestId: broken.id, findingIds: null })
    expect(mended.fixed.map(({ rule }) => rule)).toEqual(['no-unsubscribe', 'no-postal-address'])
    expect(await handlers['digest.open'](broken.id)).toEqual(mended.digest)
    expect((await handlers['checks.of']({ digest: mended.digest, askLinks: false })).findings).toEqual([])

    await handlers['checks.ignore']({ digestId: broken.id, findingId: repeats?.id ?? '', ignored: false })
    expect((await handlers['checks.of']({ digest: mended.digest, askLinks: false })).findings.map(({ rule }) => rule)).toEqual([
      'preheader-repeats-subject',
    ])
  })
})

describe('a fix', () => {
  it('removes the second of two blocks of one article, and leaves the first', async () => {
    const kept: { digest: typeof twice } = { digest: twice }
    const ask = checking({
      digests: {
        digest: async () => kept.digest,
        save: async next => (kept.digest = next),
      },
    })
    await ask['checks.fix']({ digestId: twice.id, findingIds: ['article-twice two'] })
    expect(findBlock(kept.digest, 'one')).toBeDefined()
    expect(findBlock(kept.digest, 'two')).toBeUndefined()
  })

  it('of what nobody found is refused', async () => {
    const ask = checking({ digests: { digest: async () => twice, save: async next => next } })
    await expect(ask['checks.fix']({ digestId: twice.id, findingIds: ['shouting'] })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('links', () => {
  it('are known and mended however their address is written', async () => {
    const bare = editBlock(removeBlocks(twice, ['two']), 'one', { url: 'http://harbour.example' })
    const kept: { digest: typeof bare } = { digest: bare }
    const ask = checking({
      digests: { digest: async () => kept.digest, save: async next => (kept.digest = next) },
      knownLinks: async () => [
        { url: 'http://harbour.example', is: 'gone', movedTo: null, words: 'Gone.', checkedAt: '2026-11-05T08:00:00Z' },
      ],
    })
    const { findings } = await ask['checks.of']({ digest: bare, askLinks: false })
    expect(findings.map(({ rule }) => rule)).toEqual(['dead-link', 'insecure-link'])
    await ask['checks.fix']({ digestId: bare.id, findingIds: findings.filter(({ rule }) => rule === 'insecure-link').map(({ id }) => id) })
    expect(findBlock(kept.digest, 'one')?.block).toMatchObject({ url: 'https://harbour.example/' })
  })

  it('are asked only when that is wanted, each once, and how old the answers are is told', async () => {
    const asked: string[] = []
    const words = 'The site has no such page any more (404).'
    const ask = checking({
      askLinks: async urls => void asked.push(...urls),
      knownLinks: async () => asked.map(url => ({ url, is: 'gone', movedTo: null, words, checkedAt: '2026-11-05T08:00:00Z' })),
    })
    const one = removeBlocks(twice, ['two'])
    expect(await ask['checks.of']({ digest: one, askLinks: false })).toMatchObject({
      findings: [],
      links: { total: 1, known: 0, since: null },
    })
    expect(asked).toEqual([])
    expect(await ask['checks.of']({ digest: one, askLinks: true })).toMatchObject({
      findings: [{ rule: 'dead-link', blockId: 'one' }],
      links: { total: 1, known: 1, since: '2026-11-05T08:00:00Z' },
    })
    expect(asked).toEqual(['https://harbour.example/news/reopens'])
  })

  it('among the words of a text take their new address too', async () => {
    const texts = digest([section('only', [block('text', { id: 'text', markdown: 'See [the quay](https://old.example/quay) today.' })])])
    const kept: { digest: typeof texts } = { digest: texts }
    const ask = checking({
      digests: { digest: async () => kept.digest, save: async next => (kept.digest = next) },
      knownLinks: async () => [
        { url: 'https://old.example/quay', is: 'moved', movedTo: 'https://new.example/quay', words: '', checkedAt: '2026-11-05T08:00:00Z' },
      ],
    })
    const moved = (await ask['checks.of']({ digest: texts, askLinks: false })).findings.filter(({ rule }) => rule === 'moved-link')
    await ask['checks.fix']({ digestId: texts.id, findingIds: moved.map(({ id }) => id) })
    expect(findBlock(kept.digest, 'text')?.block).toMatchObject({ markdown: 'See [the quay](https://new.example/quay) today.' })
  })
})
