import { describe, expect, it } from 'vitest'
import { mailUrl } from '../../../src/core/base/mail-url.ts'

describe('an address in a mail', () => {
  it.each([
    ['https://Harbour.example/a b?x=<y>', 'https://harbour.example/a%20b?x=%3Cy%3E'],
    [' http://harbour.example ', 'http://harbour.example/'],
    ['mailto:desk@harbour.example?subject=Tides', 'mailto:desk@harbour.example?subject=Tides'],
    ['{{unsubscribe}}', '{{unsubscribe}}'],
    ['https://harbour.example/?who={{email|nobody}}&n={{number}}', 'https://harbour.example/?who={{email|nobody}}&n={{number}}'],
    ['https://hafen.example/möwe', 'https://hafen.example/m%C3%B6we'],
  ])('%s is taken', (address, url) => {
    expect(mailUrl(address)).toBe(url)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//harbour.example',
    'harbour.example',
    'mailto:',
    '',
    null,
    `https://harbour.example/${'a'.repeat(3000)}`,
    '{{email}}',
    'https://{{email}}/',
    '{{unsubscribe}}evil',
  ])('%s is not', address => {
    expect(mailUrl(address)).toBeNull()
  })
})
