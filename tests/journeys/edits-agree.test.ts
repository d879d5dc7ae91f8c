import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it, vi } from 'vitest'
import { lookAt } from '../../src/core/check/previews/look-at.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { historyOf, record, redo, undo } from '../../src/core/compose/history.ts'
import { openRendering } from '../../src/core/render/open-rendering.ts'
import { mjmlCompiler } from '../../src/node/mjml/mjml-compiler.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'
import { showHtml } from '../../src/renderer/src/ui/show-html.ts'
import { harbourDigest } from '../support/digests.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { randomSteps } from '../support/random-edits.ts'

const { window } = new JSDOM('<!doctype html>')
const compiler = mjmlCompiler()
const themeIds = (await builtInThemes()).map(({ id }) => id)

/** What an editor wrote, without what each save counts. */
const written = ({ revision: _revision, changedAt: _changedAt, ...rest }: Digest): object => rest

describe('any sequence of edits, undone and done again', () => {
  it('leaves the model, the file on the disk and the preview in agreement after every step', async () => {
    vi.stubGlobal('DOMParser', window.DOMParser)
    const { newsroom, library } = await aNewsroom()
    const { handlers } = newsroom
    const { id } = await handlers['digest.new']({ templateId: null, topicId: null, subject: 'The tide' })
    const file = join(library, 'digests', `${id}.json`)
    const onDisk = async (): Promise<Digest> => (JSON.parse(await readFile(file, 'utf8')) as { records: [Digest] }).records[0]

    await fc.assert(
      fc.asyncProperty(fc.array(randomSteps(themeIds), { minLength: 1, maxLength: 10 }), async steps => {
        const start = await handlers['digest.save']({ ...harbourDigest, ...idAndRevision(await handlers['digest.open'](id)) })
        let history = historyOf(start)
        // What undo and redo must come to, kept in another way than the history keeps it.
        let states = [JSON.stringify(written(start))]
        let place = 0
        const shown = new window.DOMParser().parseFromString('', 'text/html')
        for (const step of steps) {
          if ('edit' in step) {
            const before = history.present
            history = record(history, step.edit(before))
            if (history.present !== before) {
              states = [...states.slice(0, place + 1), JSON.stringify(written(history.present))]
              place += 1
            }
          } else if (step.words === 'undo') {
            history = undo(history)
            place = Math.max(0, place - 1)
          } else {
            history = redo(history)
            place = Math.min(states.length - 1, place + 1)
          }
          const digest = history.present
          expect(JSON.stringify(written(digest))).toBe(states[place])

          const kept = await handlers['digest.save']({ ...digest, revision: (await handlers['digest.open'](id)).revision })
          expect(written(await onDisk())).toEqual(written(digest))

          const order = { digest: kept, subscriberId: null, as: 'light', aloud: false } as const
          const preview = await handlers['checks.look'](order)
          const anew = openRendering({ compiler, themes: builtInThemes })
          expect(preview).toEqual(await lookAt({ rendering: anew, reader: async () => undefined }, order))

          showHtml(shown, preview.html)
          const whole = new window.DOMParser().parseFromString(preview.html, 'text/html')
          expect(shown.documentElement.outerHTML).toBe(whole.documentElement.outerHTML)
        }
      }),
      { numRuns: 200 },
    )
  })
})

function idAndRevision({ id, revision }: Digest): Pick<Digest, 'id' | 'revision'> {
  return { id, revision }
}
