import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isWellFormed, markedBlocks } from '../../../src/renderer/src/ui/marked-blocks.ts'
import { showHtml } from '../../../src/renderer/src/ui/show-html.ts'

const row = (id: string, words: string): string => `<tr id="block-${id}"><td><p>${words}</p></td></tr>`
const mail = (...rows: readonly string[]): string =>
  `<html><head><title>Mail</title></head><body><table><tbody>${rows.join('\n')}</tbody></table></body></html>`

const asParsed = (html: string): string => new JSDOM(html).window.document.documentElement.outerHTML

describe('a shown mail', () => {
  let shown: Document

  beforeEach(() => {
    const { window } = new JSDOM('<!doctype html>')
    shown = window.document
    vi.stubGlobal('DOMParser', window.DOMParser)
    return () => vi.unstubAllGlobals()
  })

  const block = (id: string): Element | null => shown.getElementById(`block-${id}`)
  const looks = (): string => shown.documentElement.outerHTML

  it('keeps every element but the block that changed', () => {
    showHtml(shown, mail(row('a', 'Low tide'), row('b', 'High tide')))
    const [page, kept] = [shown.body, block('a')]
    const next = mail(row('a', 'Low tide'), row('b', 'High tide at <b>six</b>'))
    showHtml(shown, next)
    expect(shown.body).toBe(page)
    expect(block('a')).toBe(kept)
    expect(looks()).toBe(asParsed(next))
  })

  it('is another page when blocks come, go or change places, or something beside them changes', () => {
    const first = mail(row('a', 'Low tide'), row('b', 'High tide'))
    for (const next of [
      mail(row('b', 'High tide'), row('a', 'Low tide')),
      mail(row('a', 'Low tide')),
      mail(row('a', 'Low tide'), '<tr><td>A title</td></tr>', row('b', 'High tide')),
    ]) {
      showHtml(shown, first)
      showHtml(shown, next)
      expect(looks()).toBe(asParsed(next))
    }
  })

  it.each([
    ['has no end', row('b', '<div>'), row('b', '<div>more')],
    ['has words between its cells', '<tr id="block-b">stray<td></td></tr>', '<tr id="block-b">strayed<td></td></tr>'],
    ['brings a second row', '<tr id="block-b"><td></td></tr></tr><tr>', '<tr id="block-b"><td>!</td></tr></tr><tr>'],
    ['has the id of another', row('a', 'twice'), row('a', 'twice!')],
  ])('is right when a block %s', (_what, before, after) => {
    showHtml(shown, mail(row('a', 'Low tide'), before))
    const next = mail(row('a', 'Low tide'), after)
    showHtml(shown, next)
    expect(looks()).toBe(asParsed(next))
  })
})

describe('the blocks of a mail', () => {
  it('are told from the page around them, whatever tables and comments are in them', () => {
    const nested = '<tr id="block-a"><td><table><tr><td>in</td></tr></table><!--[if mso]></tr><![endif]--></td></tr>'
    expect(markedBlocks(mail(nested))).toEqual({ around: mail('<block-a>'), blocks: new Map([['block-a', nested]]) })
  })

  it.each(['<p>one<br>two</p>', '<a title="a > b">x</a>', '<!-- <p> --><P>x</p>'])('are whole: %s', html => {
    expect(isWellFormed(html)).toBe(true)
  })

  it.each(['<p>one', 'one</p>', '<b><i>x</b></i>'])('are not whole: %s', html => {
    expect(isWellFormed(html)).toBe(false)
  })
})
