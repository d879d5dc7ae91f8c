import { describe, expect, it } from 'vitest'
import { emptyBlock } from '../../src/core/compose/empty-block.ts'
import { emptySection } from '../../src/core/compose/empty-section.ts'
import { withoutBrowser } from '../support/browser.ts'
import { inLibrary } from '../support/inbox-screen.ts'
import { openApp } from '../support/open-app.ts'
import { answer, webSite } from '../support/web-site.ts'

/** Keeps a digest in a library that links to these addresses only. */
function keepDigest(library: string, urls: readonly string[]): Promise<void> {
  return inLibrary(library, async handlers => {
    const { id } = await handlers['digest.new']({ templateId: null, topicId: null, subject: 'Links' })
    const draft = await handlers['digest.open'](id)
    const text = { ...emptyBlock('text'), markdown: urls.map((url, n) => `[Place ${n}](${url})`).join(' and ') }
    await handlers['digest.save']({ ...draft, sections: [{ ...emptySection('Places'), blocks: [text] }] })
  })
}

describe.skipIf(withoutBrowser)('asking whether the links of a digest answer', () => {
  it('shows which do not, beside how much is known, which is remembered', async () => {
    const asked: string[] = []
    const origin = await webSite({
      '/there': (response, request) => (asked.push('/there'), answer('text/html', '<p>Here.</p>')?.(response, request)),
    })
    const { page } = await openApp({ sample: false, prepare: library => keepDigest(library, [`${origin}/there`, `${origin}/nowhere`]) })
    await page.getByRole('link', { name: 'Digests' }).first().click()
    await page.getByRole('list', { name: 'Digests' }).getByRole('button', { name: /Links/ }).first().click()
    const panel = page.getByRole('region', { name: 'Checks' })
    await panel.getByRole('button', { name: /^Checks/ }).click()
    const dead = panel.getByRole('list', { name: 'Findings' }).getByRole('listitem').filter({ hasText: '/nowhere does not answer' })
    await panel.getByRole('button', { name: 'Ask whether the links answer' }).click()
    await dead.waitFor()
    await panel.getByText('2 links asked').waitFor()
    await page.reload()
    await panel.getByRole('button', { name: /^Checks/ }).click()
    await panel.getByText('2 links asked').waitFor()
    expect([asked.length, await dead.count()]).toEqual([1, 1])
  })
})
