import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rewritten, wordsOf } from '../../../src/core/base/spelt-words.ts'

const words = (text: string): readonly string[] => wordsOf(text).map(({ word }) => word)

describe('the words of a text', () => {
  it.each([
    ['fields, empty places and code', 'Dear {{naem|freind}}, [[writte here]] `codde` tide', ['Dear', 'tide']],
    [
      'addresses of every kind',
      'See https://a.example/recieve, www.teh.example, saltby.example/xyzzy and ada@lund.example now',
      ['See', 'and', 'now'],
    ],
    ['where a link leads', 'the [long walk](https://a.example/a_(wlak)) home', ['the', 'long', 'walk', 'home']],
    ['tags and marks', 'a <span class="blokc">bright</span> **day** &nbsp; #hashtga @somebdy', ['bright', 'day']],
    ['abbreviations, camels and numbers', 'the RNLI and HarbourMaster saw B12 and 3rd-rate and x', ['the', 'and', 'saw', 'and', 'and']],
  ])('are those that are read, not %s', (_what, text, read) => {
    expect(words(text)).toEqual(read)
  })

  it('keep their apostrophes and hyphens', () => {
    expect(words("The harbour’s well-known crew didn't")).toEqual(['The', 'harbour’s', 'well-known', 'crew', "didn't"])
  })

  it('are names where a capital begins no sentence', () => {
    const names = wordsOf('Boats lie at Saltmere. Nobody asked Priya; “Come,” she said.\n\n- Tides\n1. Lamps').filter(
      ({ isName }) => isName,
    )
    expect(names.map(({ word }) => word)).toEqual(['Saltmere', 'Priya'])
  })

  it('stand where they say, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const found = wordsOf(text)
        expect(found.map(({ word, at }) => text.slice(at, at + word.length))).toEqual(found.map(({ word }) => word))
      }),
    )
  })
})

describe('a word written otherwise', () => {
  it('changes where it stands as a word, and nowhere else', () => {
    const text = 'recieve it at https://a.example/recieve, [recieve](https://b.example/recieve) and be recieved'
    expect(rewritten(text, 'recieve', 'receive')).toBe(
      'receive it at https://a.example/recieve, [receive](https://b.example/recieve) and be recieved',
    )
  })
})
