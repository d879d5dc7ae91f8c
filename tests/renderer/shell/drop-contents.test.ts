import { describe, expect, it } from 'vitest'
import { linksIn, promiseOf } from '../../../src/renderer/src/shell/drop-contents.ts'

const links = (data: Readonly<Record<string, string>>) => linksIn({ getData: type => data[type] ?? '' })

describe('the links in a drop', () => {
  it('are those listed, with the names that the browser gives them', () => {
    expect(
      links({
        'text/uri-list': '# two tabs\r\nhttps://sea.example/a\r\nhttps://sea.example/b\r\nhttps://sea.example/a\r\n',
        'text/x-moz-url': 'https://sea.example/a\nThe lamp\nhttps://sea.example/b\nThe seals',
        'text/plain': 'https://sea.example/other',
      }),
    ).toEqual([
      { url: 'https://sea.example/a', title: 'The lamp' },
      { url: 'https://sea.example/b', title: 'The seals' },
    ])
  })

  it('are found in plain text where nothing lists them, and are of the web only', () => {
    expect(links({ 'text/plain': 'See [the lamp](https://sea.example/a).' })).toEqual([{ url: 'https://sea.example/a', title: 'the lamp' }])
    expect(links({ 'text/uri-list': 'file:///etc/passwd\njavascript:alert(1)' })).toEqual([])
  })
})

describe('a drag', () => {
  it.each([
    [['Files'], 'files'],
    [['text/html', 'text/uri-list'], 'links'],
    [['text/plain'], 'text'],
    [['application/x-own'], null],
  ] as const)('of %j promises %s', (types, promise) => expect(promiseOf(types)).toBe(promise))
})
