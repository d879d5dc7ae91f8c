import { describe, expect, it } from 'vitest'
import { completions } from '../../../src/renderer/src/library/search-completions.ts'

const known = {
  topics: [{ title: 'Harbour life' }, { title: 'Food' }],
  tags: [
    { name: 'Weather', count: 3 },
    { name: 'West coast', count: 1 },
  ],
  sites: [{ name: 'The Harbour Weekly', count: 2 }],
  curators: [{ name: 'Mette Holm', count: 2 }],
}
const offered = (text: string) => completions(text, known).map(completion => completion.text)

describe('the search field offers', () => {
  it.each([
    ['operators as they are typed', 'ta', ['tag:']],
    ['operators after other words', 'storm -ta', ['storm -tag:']],
    ['values of an operator', 'storm tag:we', ['storm tag:Weather ', 'storm tag:"West coast" ']],
    ['values within quotation marks', 'tag:"west c', ['tag:"West coast" ']],
    ['topics by title', 'topic:', ['topic:"Harbour life" ', 'topic:Food ']],
    ['states', 'is:un', ['is:unused ']],
    ['nothing for plain words', 'harbour storm', []],
    ['nothing for one letter', 't', []],
    ['nothing in an empty field', '', []],
    ['nothing for an operator that it does not know', 'colour:r', []],
  ])('%s', (_what, text, expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
