import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mergeFields } from '../../../src/core/render/merge-fields.ts'
import { withoutScript } from '../../../src/core/render/safe-html.ts'
import { block, digest, section, story } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const own = (mjml: string) =>
  digest([section('all', [story({ id: 'before', headline: 'Before' }), block('text', { id: 'own', mjml }), block('footer')])])

describe('a block in MJML of the curator’s own', () => {
  it('is drawn in the column, its merge fields in place', async () => {
    const { html, warnings } = await rendered(own('<mj-text color="#123456">High water, {{name|you}}</mj-text>'))
    expect(mergeFields(html, 'html', { name: '<Ann>' })).toContain('High water, &lt;Ann&gt;')
    expect(html).toContain('color:#123456')
    expect(warnings).toEqual([])
  })

  it('may be sections of its own, and say what only some readers see', async () => {
    const { html } = await rendered(
      own(
        '<mj-section background-color="#abcdef"><mj-column><mj-raw><!--{{#show tag:skipper}}--><tr><td>Dredging</td></tr><!--{{/show}}--></mj-raw></mj-column></mj-section>',
      ),
    )
    const seen = (...tags: string[]) => mergeFields(html, 'html', {}, { tags, web: false })
    expect([seen().includes('Dredging'), seen('skipper').includes('Dredging')]).toEqual([false, true])
    expect(html).toContain('background:#abcdef')
  })

  it('is marked for the preview, and weighed', async () => {
    const { html, blockBytes } = await rendered(own('<mj-text>High water</mj-text><mj-button href="https://a.example/">Go</mj-button>'), {
      marks: true,
    })
    expect(html.match(/id="block-own"/g)).toHaveLength(1)
    expect(blockBytes['own']).toBeGreaterThan(300)
  })

  it.each([
    ['<mj-text>\n  <b>Oh</b>\n', 1, 1, 'mj-text'],
    ['<mj-text>Fine</mj-text>\n  <mj-section><mj-column></mj-section>', 2, 15, 'mj-column'],
    ['</mj-column></mj-section><mj-section><mj-column>', 1, 1, 'mj-column'],
    ['<mj-text>a</mj-text>\n<mj-image src="x', 2, 1, ''],
  ])('that is not well formed is left out and told by line and column: %j', async (mjml, line, column, tag) => {
    const { html, warnings } = await rendered(own(mjml))
    expect(warnings).toMatchObject([{ level: 'error', blockId: 'own', line, column, tag }])
    expect(html).toContain('Before')
    expect(html.trimEnd().endsWith('</html>')).toBe(true)
  })

  it('with a fault that MJML forgives is told by its own line and column', async () => {
    const { warnings } = await rendered(own('<mj-text>Fine</mj-text>\n  <mj-text colour="red">Not so</mj-text>'))
    expect(warnings).toMatchObject([{ level: 'warning', blockId: 'own', line: 2, column: 3, tag: 'mj-text' }])
  })

  it('brings no script, handler or frame into the mail, and says so', async () => {
    const { html, warnings } = await rendered(
      own(
        '<mj-text onclick="a()"><a href="java&#115;cript:alert(1)" onmouseover="b()">x</a><script>alert(1)</script></mj-text>' +
          '<mj-raw><tr><td><iframe src="https://spy.example"></iframe><!--[if mso]><script>c()</script><![endif]--></td></tr></mj-raw>',
      ),
    )
    expect(html).not.toMatch(/<script|<iframe|onmouseover|javascript:|java&#115;/i)
    expect(warnings.filter(({ message }) => message.includes('is left out')).map(({ tag }) => tag)).toEqual([
      'href of <a>',
      'onmouseover of <a>',
      '<script>',
      '<iframe>',
      '<script>',
    ])
  })

  it('reads no file', async () => {
    const path = join(await temporaryFolder(), 'secret.mjml')
    await writeFile(path, '<mj-text>the tide tables of the desk</mj-text>')
    for (const paper of [
      own(`<mj-include path="${path}" />`),
      digest([], { mjml: `<mjml><mj-body><mj-include path="${path}" /></mj-body></mjml>` }),
    ])
      expect((await rendered(paper)).html).not.toContain('tide tables')
  })
})

const whole = (inside: string) =>
  digest([section('all', [story()])], {
    mjml: `<mjml><mj-body><mj-section><mj-column>${inside}</mj-column></mj-section></mj-body></mjml>`,
  })

describe('a digest that is one MJML document', () => {
  it('is that document, with text written from it', async () => {
    const { html, text } = await rendered(
      whole(
        '<mj-text><h2>Tides</h2><p>High water at <a href="https://tides.example/">six</a>.</p></mj-text><mj-button href="{{unsubscribe}}">Leave</mj-button>',
      ),
    )
    expect(html).not.toContain('Harbour reopens')
    expect(text).toBe('Tides\n-----\n\nHigh water at six https://tides.example/.\n\nLeave {{unsubscribe}}\n')
  })

  it('is drawn from its blocks, with an error, when it cannot be compiled', async () => {
    const { html, warnings } = await rendered(digest([section('all', [story()])], { mjml: '<mjml>\n<mj-body>' }))
    expect(warnings).toMatchObject([{ level: 'error', blockId: null, line: 2, column: 1 }])
    expect(html).toContain('Harbour reopens')
  })
})

describe('HTML that is made safe', () => {
  it.each([
    ['<p>Fine <a href="https://a.example/?on=1">on</a></p>'],
    ['<!--[if mso | IE]><table><![endif]--><p style="x">a & b &amp; c</p>'],
    ['<style>p{color:red}</style><img src="data:image/png;base64,AAAA">'],
  ])('stays as it was, byte for byte, when nothing in it runs: %s', html => {
    expect(withoutScript(html).html).toBe(html)
  })

  it.each([
    ['<svg><a xlink:href="javascript:a()">x</a></svg>', 'javascript'],
    ['<a href=" java\nscript:a()">x</a>', 'script:'],
    ['<meta http-equiv="refresh" content="0;url=https://spy.example">', 'refresh'],
    ['<object data="x.swf"><p>inside</p></object>', 'object'],
    ['<img src=x onerror=a()>', 'onerror'],
    ['<a href="data:text/html,<script>a()</script>">x</a>', 'data:'],
    ['<script><p>never closed', 'script'],
  ])('loses what runs: %s', (html, what) => {
    expect(withoutScript(`<p>${html}</p>`).html).not.toContain(what)
  })
})
