import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { clip } from '../../../../src/core/compose/clipping/clip.ts'
import { readPasted } from '../../../../src/core/compose/clipping/read-pasted.ts'
import { identityKeys } from '../../../../src/core/library/identity.ts'
import { article } from '../../../support/articles.ts'
import { digest, quayPicture, section, story } from '../../../support/digests.ts'

const ferry = article('ferry', { title: 'Ferry keeps its Sunday run', url: 'https://harbour.example/ferry' })
const lights = article('lights', { title: 'Where to see the lights', url: 'https://harbour.example/lights' })
const shelf = [ferry, lights]

function gone(): never {
  throw new Problem('not-found', 'That is gone.', 'Undo brings it back.')
}

function library(pictures: readonly string[]): Parameters<typeof readPasted>[0] {
  return {
    articles: { article: async id => shelf.find(each => each.id === id) ?? gone() },
    index: {
      findByKey: async keys =>
        new Map(shelf.flatMap(each => identityKeys(each).flatMap(key => (keys.includes(key) ? [[key, each.id] as const] : [])))),
    },
    pictures: {
      pictureSource: async name => (pictures.includes(name) ? { from: 'bytes', name, base64: '' } : gone()),
    },
  }
}

const copied = (...blocks: ReturnType<typeof story>[]): string => JSON.stringify(clip(digest([section('news', blocks)]), ['news']))

describe('what was copied from a digest', () => {
  it('comes with its pictures and articles where the library has them', async () => {
    const mine = story({ articleId: 'ferry' })
    const { clipping, missingPictures } = await readPasted(library([quayPicture.file]), { clipping: copied(mine), text: '' })
    expect([clipping.sections[0]?.blocks, missingPictures]).toEqual([[mine], 0])
  })

  it('comes as a story of its own from another library, without what is not here, and says so', async () => {
    const { clipping, missingPictures } = await readPasted(library([]), { clipping: copied(story({ articleId: 'theirs' })), text: '' })
    expect(clipping.sections[0]?.blocks).toEqual([story({ articleId: null, picture: null })])
    expect(missingPictures).toBe(1)
  })

  it.each(['', '{', '[]', '{"blocks":[{"kind":"script"}],"sections":[]}', '{"blocks":[{"id":1,"kind":"text"}],"sections":[]}'])(
    'is refused in words when it is none: %s',
    async clipping => {
      await expect(readPasted(library([]), { clipping, text: '' })).rejects.toMatchObject({ code: 'bad-input' })
    },
  )
})

const pasted = async (text: string): Promise<readonly object[]> => (await readPasted(library([]), { clipping: null, text })).clipping.blocks

describe('what was copied elsewhere', () => {
  it('is the article when it is an address that the library has, whatever counts clicks in it', async () => {
    expect(await pasted('https://harbour.example/ferry?utm_source=letter\n')).toMatchObject([{ kind: 'article', articleId: 'ferry' }])
    expect(await pasted('https://harbour.example/lights\n\n<https://harbour.example/ferry>')).toMatchObject([
      { articleId: 'lights' },
      { articleId: 'ferry' },
    ])
  })

  it('is a text in any other case', async () => {
    expect(await pasted(' Soup at noon.\n')).toMatchObject([{ kind: 'text', markdown: 'Soup at noon.' }])
    expect(await pasted('https://elsewhere.example/')).toMatchObject([{ kind: 'text', markdown: 'https://elsewhere.example/' }])
    expect(await pasted('https://harbour.example/ferry and more')).toMatchObject([{ kind: 'text' }])
    expect(await pasted(' \n ')).toEqual([])
  })
})
