import { describe, expect, it } from 'vitest'
import type { MailLook } from '../../../../src/core/check/check-operations.ts'
import { checking } from '../../../support/checking.ts'
import { block, digest, section, story } from '../../../support/digests.ts'

const kai = { email: 'kai@reader.example', name: 'Kai', attributes: {}, tags: ['berth holder'] }
const shown = digest([
  section('top', [
    block('masthead', { title: 'The Harbour Weekly' }),
    block('text', { id: 'hello', markdown: 'Hello {{name|there}}' }),
    block('text', { id: 'berths', markdown: 'Berths are dearer.', showTo: { who: 'tagged', tag: 'berth holder', carried: true } }),
    story(),
  ]),
])
const ask = checking({ reader: async id => (id === 'kai' ? kai : undefined) })
const look = (as: MailLook, subscriberId: string | null = null) => ask['checks.look']({ digest: shown, subscriberId, as, aloud: true })

describe('the same mail in another look', () => {
  it('is as the theme has it in the light and in the dark, wherever it is looked at', async () => {
    expect((await look('light')).html).toContain('@media not all')
    const { html } = await look('dark')
    expect(html).toContain('@media all')
    expect(html).not.toMatch(/prefers-color-scheme|color-scheme:light dark/)
  })

  it('has no picture in it with pictures off, and their descriptions in their place', async () => {
    const { html } = await look('no-pictures')
    expect(html).not.toMatch(/<img/i)
    expect(html).toContain('>Boats at the quay</span>')
  })

  it('turns dark where a mail reader turns it', async () => {
    const { html } = await look('dark-inverted')
    expect(html).not.toContain('#fffdf8')
  })

  it('is the named reader’s: their name, and the parts that are for them', async () => {
    const [his, anybodys] = [await look('light', 'kai'), await look('light')]
    expect(his.html).toContain('Hello Kai')
    expect(his.text).toContain('Berths are dearer.')
    expect(his.spoken.map(({ text }) => text)).toContain('Berths are dearer.')
    expect(anybodys.html).not.toContain('Berths are dearer.')
  })
})
