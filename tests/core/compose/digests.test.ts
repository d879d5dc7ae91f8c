import { beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { undoLog } from '../../../src/core/base/undo-log.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { openDigests, type Digests } from '../../../src/core/compose/digests.ts'
import type { DigestRule } from '../../../src/core/compose/rule/digest-rule.ts'
import type { KeptRevisions } from '../../../src/core/compose/revisions/revision.ts'
import type { KeptHistory } from '../../../src/core/compose/steps/kept-history.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import type { Article, DigestUse } from '../../../src/core/library/article.ts'
import type { Topic } from '../../../src/core/library/topic.ts'
import { builtInTemplates } from '../../../src/node/resources/templates.ts'
import { builtInThemes } from '../../../src/node/resources/themes.ts'
import { article } from '../../support/articles.ts'
import { memoryCollection } from '../../support/memory-collection.ts'

const harbour: Topic = {
  id: 'harbour',
  title: 'The Harbour Weekly',
  description: 'News of the quay',
  audience: 'Everyone who lives by the water',
  curators: ['Mette Holm'],
  views: '',
  themeId: null,
  accountId: null,
  listId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
}

const shelf: Article[] = [
  article('ferry', { title: 'Ferry keeps its Sunday run', topicId: 'harbour' }),
  article('lights', { title: 'Where to see the lights', topicId: 'harbour' }),
  article('market', { title: 'The fish market reopens', topicId: 'harbour', starred: true }),
]

let digests: Digests
let uses: Map<string, { use: DigestUse; articleIds: readonly string[] }>
let undo: ReturnType<typeof undoLog>
let minutes: number
let notices: string[]
let lookAtRules: () => Promise<void>
let topics: Topic[]
let shelfTrouble: Problem | null

beforeEach(() => {
  uses = new Map()
  undo = undoLog()
  minutes = 0
  notices = []
  shelfTrouble = null
  topics = [harbour, { ...harbour, id: 'kitchen', title: 'Quayside Kitchen' }]
  digests = open()
})

function open(): Digests {
  return openDigests({
    digests: memoryCollection<Digest>('digests'),
    histories: memoryCollection<KeptHistory>('histories'),
    revisions: memoryCollection<KeptRevisions>('revisions'),
    digestRules: memoryCollection<DigestRule>('digestRules'),
    announcer: { notice: notice => void notices.push(notice.what) },
    repeat: (_seconds, task) => {
      lookAtRules = task
      return () => undefined
    },
    topics: memoryCollection<Topic>('topics', topics),
    articles: {
      async article(id) {
        const found = shelf.find(each => each.id === id)
        if (!found) throw new Problem('not-found', 'That article is gone.', 'Undo brings it back.')
        return found
      },
      text: async () => '',
      sameStories: async () => [],
      unusedOf: async () => {
        if (shelfTrouble) throw shelfTrouble
        return shelf.filter(({ id }) => ![...uses.values()].some(({ articleIds }) => articleIds.includes(id)))
      },
    },
    index: {
      findByKey: async () => new Map(),
      async setUse(use, articleIds) {
        uses.set(use.digestId, { use, articleIds })
      },
      async dropUse(id) {
        uses.delete(id)
      },
    },
    themes: builtInThemes,
    templates: builtInTemplates,
    ownThemes: memoryCollection('themes'),
    ownTemplates: memoryCollection('templates'),
    readText: async () => ({ name: '', text: '' }),
    pictures: {
      addPicture: async (_source, alt) => ({ file: 'quay.jpg', width: 600, height: 400, alt, sourceUrl: null }),
      pictureSource: async name => ({ from: 'bytes', name, base64: '' }),
      pixelsOf: async () => new Uint8Array(),
    },
    undo,
    clock: () => new Date(Date.UTC(2026, 10, 5, 9, (minutes += 1))),
  })
}

const start = (): Promise<Digest> => digests.operations['digest.new']({ templateId: 'weekly-digest', topicId: 'harbour', subject: null })

const ids = (digest: Digest): string[] => [...digest.sections.map(({ id }) => id), ...blocksOf(digest).map(({ id }) => id)]

describe('a new digest', () => {
  it('has the topic’s name on it and counts per topic', async () => {
    const first = await start()
    const second = await start()
    const other = await digests.operations['digest.new']({ templateId: null, topicId: null, subject: ' Notes ' })
    expect([first.number, second.number, other.number]).toEqual([1, 2, 1])
    expect([first.subject, other.subject]).toEqual(['The Harbour Weekly № 1', 'Notes'])
    expect(blocksOf(first)[0]).toMatchObject({ kind: 'masthead', title: 'The Harbour Weekly', tagline: 'Everyone who lives by the water' })
  })

  it('is about the only topic where there is one and none is named', async () => {
    topics = [harbour]
    digests = open()
    expect(await digests.operations['digest.new']({ templateId: null, topicId: null, subject: null })).toMatchObject({ topicId: 'harbour' })
  })

  it('keeps the topic’s ways: theme, language, name plate and small print', async () => {
    const first = await start()
    const worded = {
      ...first,
      themeId: 'evening',
      language: 'en-GB',
      sections: first.sections.map(section => ({
        ...section,
        blocks: section.blocks.map(block => {
          if (block.kind === 'masthead') return { ...block, tagline: 'Since 1911' }
          return block.kind === 'footer' ? { ...block, markdown: 'Printed by the sea.' } : block
        }),
      })),
    }
    await digests.operations['digest.save'](worded)
    const second = await start()
    expect(second).toMatchObject({ themeId: 'evening', language: 'en-GB' })
    expect(blocksOf(second)[0]).toMatchObject({ tagline: 'Since 1911' })
    expect(blocksOf(second).at(-1)).toMatchObject({ markdown: 'Printed by the sea.' })
  })

  it('shares no id with its template or with another', async () => {
    const all = [...ids(await start()), ...ids(await start())]
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain('footer')
  })

  it.each([
    ['template', { templateId: 'gone', topicId: null, subject: null }],
    ['topic', { templateId: null, topicId: 'gone', subject: null }],
  ])('is refused for a %s that is not there', async (_what, wish) => {
    await expect(digests.operations['digest.new'](wish)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('saving a digest', () => {
  it('answers the next revision', async () => {
    const digest = await start()
    const saved = await digests.operations['digest.save']({ ...digest, preheader: 'And the lights' })
    expect(saved).toMatchObject({ revision: 2, preheader: 'And the lights' })
    expect(saved.changedAt > digest.changedAt).toBe(true)
    expect(await digests.operations['digest.open'](digest.id)).toEqual(saved)
  })

  it('is no step when nothing changed', async () => {
    const digest = await start()
    expect(await digests.operations['digest.save']({ ...digest })).toEqual(digest)
  })

  it('is refused when somebody saved in between, and keeps their work', async () => {
    const digest = await start()
    const theirs = await digests.operations['digest.save']({ ...digest, subject: 'Theirs' })
    await expect(digests.operations['digest.save']({ ...digest, subject: 'Ours' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await digests.digest(digest.id)).toEqual(theirs)
  })

  it('answers what is kept when it is told the same a second time', async () => {
    const digest = await start()
    const saved = await digests.operations['digest.save']({ ...digest, preheader: 'And the lights' })
    expect(await digests.operations['digest.save']({ ...digest, preheader: 'And the lights' })).toEqual(saved)
  })

  it('cannot set status, deliveries or the day of its making', async () => {
    const digest = await start()
    const saved = await digests.operations['digest.save']({
      ...digest,
      subject: 'Sly',
      status: 'sent',
      deliveryIds: ['x'],
      createdAt: '1999-01-01',
    })
    expect(saved).toMatchObject({ status: 'draft', deliveryIds: [], createdAt: digest.createdAt })
  })

  it('is refused when two blocks have one id', async () => {
    const digest = await start()
    const doubled = { ...digest, sections: [...digest.sections, ...digest.sections] }
    await expect(digests.operations['digest.save'](doubled)).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe('a digest that was sent', () => {
  it('says so, and who sent it', async () => {
    const digest = await start()
    await digests.markSending(digest.id, 'delivery-1')
    expect(await digests.digest(digest.id)).toMatchObject({ status: 'sending', deliveryIds: ['delivery-1'] })
    await digests.markSent(digest.id, 'delivery-1')
    expect((await digests.operations['digests.list'](undefined))[0]).toMatchObject({ status: 'sent', lastDeliveryId: 'delivery-1' })
  })

  it.each(['sending', 'sent'] as const)('cannot change while %s, whoever asks', async status => {
    const digest = await start()
    await (status === 'sending' ? digests.markSending(digest.id, 'd') : digests.markSent(digest.id, 'd'))
    const now = await digests.digest(digest.id)
    await expect(digests.operations['digest.save']({ ...now, subject: 'Late news' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(digests.operations['digest.addArticles']({ id: digest.id, articleIds: ['ferry'], sectionId: null })).rejects.toMatchObject(
      { code: 'bad-input' },
    )
  })

  it('is a draft again when its delivery reached nobody', async () => {
    const digest = await start()
    await digests.markSending(digest.id, 'd')
    await digests.markDraft(digest.id)
    const now = await digests.digest(digest.id)
    expect(await digests.operations['digest.save']({ ...now, subject: 'Another try' })).toMatchObject({ subject: 'Another try' })
  })

  it('can be duplicated: a draft of the next number, its subject counted on', async () => {
    const digest = await start()
    await digests.markSent(digest.id, 'd')
    const copy = await digests.operations['digest.duplicate'](digest.id)
    expect(copy).toMatchObject({ number: 2, subject: 'The Harbour Weekly № 2', status: 'draft', deliveryIds: [], revision: 1 })
    expect(blocksOf(copy).map(({ kind }) => kind)).toEqual(blocksOf(digest).map(({ kind }) => kind))
    expect(blocksOf(copy)[0]?.id).not.toBe(blocksOf(digest)[0]?.id)
  })
})

describe('removing a digest', () => {
  it('can be taken back', async () => {
    const digest = await start()
    const step = await digests.operations['digest.remove'](digest.id)
    expect(step.label).toBe('Removed “The Harbour Weekly № 1”')
    await expect(digests.digest(digest.id)).rejects.toMatchObject({ code: 'not-found' })
    await undo.undo(step.undo)
    expect(await digests.digest(digest.id)).toEqual(digest)
  })

  it('is refused while it is being sent', async () => {
    const digest = await start()
    await digests.markSending(digest.id, 'd')
    await expect(digests.operations['digest.remove'](digest.id)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the library', () => {
  it('learns which articles a digest holds, and forgets with the digest', async () => {
    const digest = await start()
    await digests.operations['digest.addArticles']({ id: digest.id, articleIds: ['ferry', 'lights'], sectionId: null })
    expect(uses.get(digest.id)).toEqual({ use: { digestId: digest.id, number: 1, sent: false }, articleIds: ['ferry', 'lights'] })
    await digests.markSent(digest.id, 'd')
    expect(uses.get(digest.id)?.use.sent).toBe(true)
    await digests.operations['digest.remove'](digest.id)
    expect(uses.size).toBe(0)
  })
})

describe('arranging a digest', () => {
  it('puts in all that the topic has unused, best story first, and says why', async () => {
    const digest = await start()
    const { digest: arranged, explanation } = await digests.operations['digest.arrange']({ id: digest.id, articleIds: null })
    const stories = blocksOf(arranged).filter(block => block.kind === 'article')
    expect(new Set(stories.map(({ articleId }) => articleId))).toEqual(new Set(['ferry', 'lights', 'market']))
    expect(stories[0]).toMatchObject({ articleId: 'market', layout: 'lead' })
    expect(explanation[0]).toBe('“The fish market reopens” leads: you starred it and it is among the newest.')
    expect(arranged.revision).toBe(digest.revision + 1)
  })

  it('refuses an article that is not in the library, and leaves the digest be', async () => {
    const digest = await start()
    await expect(digests.operations['digest.arrange']({ id: digest.id, articleIds: ['gone'] })).rejects.toMatchObject({ code: 'not-found' })
    expect(await digests.digest(digest.id)).toEqual(digest)
  })
})

const list = (id: string) => digests.operations['digest.revisions'](id)

async function edited(digest: Digest, subject: string): Promise<Digest> {
  return digests.operations['digest.save']({ ...digest, subject })
}

describe('the digest after others', () => {
  it('starts from the same template and is due by their rhythm', async () => {
    for (const week of [0, 7 * 24 * 60]) {
      minutes = week
      const { id } = await start()
      await digests.markSent(id, 'delivery')
    }
    const { templateId, dueAt, sentAt } = await start()
    expect([templateId, dueAt?.slice(0, 10), sentAt]).toEqual(['weekly-digest', '2026-11-19', null])
    expect(await digests.operations['digest.rhythm']('harbour')).toMatchObject({ dueAt, words: expect.stringContaining('on Thursdays') })
    expect(await digests.operations['digest.rhythm']('kitchen')).toBeNull()
  })

  it('went out when it first did, and not before it was over', async () => {
    const { id } = await start()
    await digests.markSending(id, 'first')
    expect((await digests.digest(id)).sentAt).toBeNull()
    await digests.markSent(id, 'first')
    const { sentAt } = await digests.digest(id)
    await digests.markSending(id, 'again')
    await digests.markSent(id, 'again')
    expect([sentAt, (await digests.digest(id)).sentAt]).toEqual([expect.stringMatching(/^2026-11-05T/), sentAt])
  })
})

describe('the revisions of a digest', () => {
  it('are kept as it began, every ten minutes, as it was left, and as it was sent', async () => {
    let digest = await edited(await start(), 'One')
    digest = await edited(digest, 'Two')
    minutes += 70
    digest = await edited(digest, 'Three')
    minutes += 600
    digest = await edited(digest, 'Four')
    await digests.markSending(digest.id, 'first')
    const { revisions, since } = await list(digest.id)
    expect(revisions.map(({ number, cause }) => [number, cause])).toEqual([
      [4, 'sent'],
      [3, 'left'],
      [2, 'editing'],
      [1, 'began'],
    ])
    expect([revisions[0]?.changes, revisions[3]?.changes, since]).toEqual(['subject changed', '', ''])
  })

  it('are kept by hand under a name, compared and restored; what was there before is kept too', async () => {
    const digest = await edited(await start(), 'Before the board meets')
    await digests.operations['digest.keepRevision']({ id: digest.id, name: 'For the board', cause: 'by-hand' })
    await edited(digest, 'After the board has met')
    const [named] = (await list(digest.id)).revisions
    expect([named?.name, (await list(digest.id)).since]).toEqual(['For the board', 'subject changed'])
    const order = { id: digest.id, from: named?.number ?? 0, to: null }
    const { before, after, comparison } = await digests.operations['digest.compare'](order)
    expect([before.subject, after.subject, comparison.fields.map(({ name }) => name)]).toEqual([
      'Before the board meets',
      'After the board has met',
      ['Subject'],
    ])
    const restored = await digests.operations['digest.restore']({ id: digest.id, number: named?.number ?? 0 })
    expect(restored).toMatchObject({ subject: 'Before the board meets', status: 'draft' })
    expect((await list(digest.id)).revisions[0]).toMatchObject({ cause: 'restoring', changes: 'subject changed' })
  })

  it('are not restored over a digest that was sent, and can be removed, undoably', async () => {
    const digest = await edited(await start(), 'Sent')
    await digests.markSent(digest.id, 'first')
    await expect(digests.operations['digest.restore']({ id: digest.id, number: 1 })).rejects.toMatchObject({ code: 'bad-input' })
    const { undo: token } = await digests.operations['digest.forgetRevision']({ id: digest.id, number: 1 })
    expect((await list(digest.id)).revisions).toEqual([])
    await undo.undo(token)
    expect((await list(digest.id)).revisions).toHaveLength(1)
    await expect(digests.operations['digest.forgetRevision']({ id: digest.id, number: 9 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a digest by rule', () => {
  const order = { topicId: 'harbour', templateId: null, subject: null }
  const make = () => digests.operations['digest.newByRule'](order)

  it('holds everything kept in the topic since the last one, in sections, for a person to edit', async () => {
    const { digest, explanation } = await make()
    expect(digest).toMatchObject({ status: 'draft', number: 1, topicId: 'harbour' })
    const articles = blocksOf(digest as Digest).flatMap(block => (block.kind === 'article' ? block.articleId : []))
    expect(new Set(articles)).toEqual(new Set(['ferry', 'lights', 'market']))
    expect(explanation[0]).toContain('“The fish market reopens” leads')
  })

  it('is skipped where nothing was kept since the last, and says so', async () => {
    const first = await make()
    await digests.markSent(first.digest?.id ?? '', 'delivery')
    expect(await make()).toEqual({
      digest: null,
      explanation: ['Nothing was kept in “The Harbour Weekly” since № 1, so no digest was made.'],
    })
    expect(await digests.operations['digests.list'](undefined)).toHaveLength(1)
    await expect(digests.operations['digest.newByRule']({ ...order, topicId: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has the titles of the last digest’s sections where the rule says so', async () => {
    const { digest } = await make()
    const titled = { ...(digest as Digest) }
    const others = titled.sections.map(section => (section.title === '' ? section : { ...section, title: 'At the quay' }))
    await digests.operations['digest.save']({ ...titled, sections: others })
    await digests.operations['digest.saveRule']({ id: 'harbour', sections: 'last', daysAhead: null })
    shelf.push(
      article('quay', { title: 'The ferry and the lights', topicId: 'harbour' }),
      article('soup', { title: 'Three soups', topicId: 'harbour', starred: true }),
    )
    try {
      const next = await make()
      expect(next.digest?.sections.map(({ title }) => title).filter(title => title !== '')).toEqual(['At the quay'])
    } finally {
      shelf.splice(-2)
    }
  })

  it('is made by itself when its time has come, once, and a skipped one is told of', async () => {
    for (const week of [0, 7 * 24 * 60]) {
      minutes = week
      const { id } = await start()
      await digests.markSent(id, 'delivery')
    }
    await digests.operations['digest.saveRule']({ id: 'harbour', sections: 'tags', daysAhead: 1 })
    minutes += 3 * 24 * 60
    await lookAtRules()
    expect(notices).toEqual([])
    minutes += 3 * 24 * 60 + 60
    await lookAtRules()
    await lookAtRules()
    expect(notices).toEqual(['Nothing was kept in “The Harbour Weekly” since № 2, so no digest was made.'])
    shelf.push(article('late', { title: 'A late boat', topicId: 'harbour', scoopedAt: '2027-01-01T00:00:00.000Z' }))
    try {
      minutes += 7 * 24 * 60
      await lookAtRules()
      await lookAtRules()
      expect(notices.slice(1)).toEqual(['№ 3 is made and waits for you to edit it.'])
      expect((await digests.operations['digests.list'](undefined)).map(({ number, status }) => [number, status])[0]).toEqual([3, 'draft'])
    } finally {
      shelf.pop()
    }
  })

  it('says once what keeps it from being made, and is made when that is gone', async () => {
    for (const week of [0, 7 * 24 * 60]) {
      minutes = week
      const { id } = await start()
      await digests.markSent(id, 'delivery')
    }
    await digests.operations['digest.saveRule']({ id: 'harbour', sections: 'tags', daysAhead: 7 })
    minutes += 24 * 60
    shelfTrouble = new Problem('library-broken', 'The shelf cannot be read.', 'Bring it back from a backup.')
    await lookAtRules()
    await lookAtRules()
    expect(notices).toEqual(['The next digest could not be made by its rule: The shelf cannot be read.'])
    shelfTrouble = null
    await lookAtRules()
    expect(notices.slice(1)).toEqual(['Nothing was kept in “The Harbour Weekly” since № 2, so no digest was made.'])
  })
})
