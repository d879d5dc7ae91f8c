import { assert, asyncProperty, uint8Array, nat } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { savedFrom, withoutEmbedded } from '../../../src/core/scoop/saved-page.ts'
import { sortHandedOver } from '../../../src/core/scoop/sort-handed-over.ts'
import { pdfTitles } from '../../../src/node/documents/pdf-title.ts'
import { handedOver } from '../../../src/node/sources/handed-over.ts'
import { fixture } from '../../support/fixture.ts'
import { mutationsOf } from '../../support/mutations.ts'

const sorted = async (name: string, bytes: Uint8Array) => sortHandedOver(await handedOver(name, bytes, pdfTitles()))

/** What a file is, or that it was refused in words; anything else is a failure of the test. */
async function answered(name: string, bytes: Uint8Array) {
  try {
    return await sorted(name, bytes)
  } catch (error) {
    if (error instanceof Problem && error.code === 'file-not-understood' && error.message !== '' && error.remedy !== '') return null
    throw error
  }
}

describe('a file that is handed over', () => {
  it.each([
    ['Ferry.url', { is: 'address', url: 'https://sea.example/ferry?id=7', title: 'Ferry' }],
    ['Ferry.webloc', { is: 'address', url: 'https://sea.example/ferry?id=7&page=2', title: 'Ferry' }],
    ['Ferry.desktop', { is: 'address', url: 'https://sea.example/ferry?id=7', title: 'Ferry returns' }],
    ['single-file.html', { is: 'page', url: null, title: 'single-file' }],
    ['lamp.mhtml', { is: 'page', url: 'https://sea.example/lamp', title: 'lamp' }],
  ])('%s is known by what is in it', async (name, what) => {
    expect(await sorted(name, Buffer.from(fixture(`saved/${name}`)))).toMatchObject(what)
  })

  it.each(['Ferry.url', 'Ferry.webloc', 'Ferry.desktop', 'single-file.html', 'lamp.mhtml'])(
    '%s is still something, or refused in words, however it was broken',
    async name => {
      await assert(
        asyncProperty(mutationsOf(fixture(`saved/${name}`)), async text => {
          const found = await answered(name, Buffer.from(text))
          if (found?.is === 'address') expect(new URL(found.url).protocol).toMatch(/^https?:$/)
          if (found?.is === 'page') expect(savedFrom(withoutEmbedded(found.html)) ?? 'https://').toMatch(/^https?:\/\//)
        }),
        { numRuns: 2_000 },
      )
    },
    120_000,
  )

  it.each([
    ['a binary property list', 'bplist00'],
    ['a PDF', '%PDF-1.7\n'],
    ['anything', ''],
  ])('begins as %s and goes on as noise: it is still something, or refused in words', async (_what, opening) => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 300 }), nat(255), async (noise, more) => {
        const trailer = Buffer.from([
          0,
          0,
          0,
          0,
          0,
          0,
          1,
          1,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          more % 9,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          more,
        ])
        await answered('noise', Buffer.concat([Buffer.from(opening), noise, trailer]))
      }),
      { numRuns: 2_000 },
    )
  })
})
