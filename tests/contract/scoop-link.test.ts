import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookmarklet } from '../../src/contract/bookmarklet.ts'
import { readScoopLink } from '../../src/contract/scoop-link.ts'

const page = encodeURIComponent('https://sea.example/lamp?id=7&page=2')

describe('a link to us', () => {
  it.each([
    `broadsheet://scoop?url=${page}&title=The%20lamp&text=It+is+lit`,
    `broadsheet://scoop/?url=${page}&title=The%0Alamp&text=%20It%20is%20lit%20`,
    `broadsheet:scoop?url=${page}&title=The+lamp&text=It is lit`,
    `BROADSHEET://SCOOP?url=${page}&title=The+lamp&text=It is lit&more=1`,
  ])('%s asks for a page', link =>
    expect(readScoopLink(link)).toEqual({ url: 'https://sea.example/lamp?id=7&page=2', title: 'The lamp', text: 'It is lit' }),
  )

  it.each([
    'broadsheet://scoop',
    'broadsheet://send?url=https://sea.example/',
    'broadsheet://scoop/../send?url=https://sea.example/',
    'broadsheet://scoop?url=file:///etc/passwd',
    'broadsheet://scoop?url=javascript:alert(1)',
    'broadsheet://scoop?url=broadsheet://scoop',
    'broadsheet://scoop?url=https://ann:secret@sea.example/',
    'broadsheet://scoop?url=sea.example',
    `broadsheet://scoop?url=https://sea.example/${'a'.repeat(5_000)}`,
    `broadsheet://scoop?url=https://sea.example/&text=${'a'.repeat(40_000)}`,
    'https://scoop/?url=https://sea.example/',
    '--library',
    '',
  ])('%s asks for nothing', link => expect(readScoopLink(link)).toBeNull())

  it('is bounded and harmless whatever stands in it', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), string({ unit: 'binary', maxLength: 9_000 }), (title, text) => {
        const read = readScoopLink(`broadsheet://scoop?url=${page}&title=${encodeURIComponent(title.toWellFormed())}&text=${text}`)
        expect(read?.title.length).toBeLessThanOrEqual(300)
        expect(read?.text.length).toBeLessThanOrEqual(4_000)
        expect(read?.title).not.toMatch(/[\p{Cc}\u202E]/u)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the bookmark that makes such links', () => {
  it.each([
    ['electron', bookmarklet({ kind: 'electron' })],
    ['browser', bookmarklet({ kind: 'browser', origin: 'http://127.0.0.1:4321' })],
  ])('is a script of one line that a browser need not decode, for %s', (_kind, code) => {
    expect(code).toMatch(/^javascript:[^\s%]+(?: [^\s%]+)*$/)
    expect(code.length).toBeLessThan(400)
  })
})
