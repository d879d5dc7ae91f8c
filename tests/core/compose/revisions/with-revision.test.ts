import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDigest } from '../../../../src/core/compose/edit-digest.ts'
import { fullRevisions, KeptRevisions, type RevisionCause } from '../../../../src/core/compose/revisions/revision.ts'
import { withRevision } from '../../../../src/core/compose/revisions/with-revision.ts'
import { Content, contentOf } from '../../../../src/core/compose/steps/content.ts'
import { anyEdit } from '../../../support/random-edits.ts'
import { harbourDigest } from '../../../support/digests.ts'

const hour = 3_600_000
const start = Date.parse('2026-01-05T08:00:00Z')
const subject = (words: string) => contentOf(editDigest(harbourDigest, { subject: words }))

function keep(kept: KeptRevisions | undefined, words: string, at: number, cause: RevisionCause = 'editing', name = '') {
  return withRevision('harbour-41', kept, { content: subject(words), at: new Date(at).toISOString(), cause, name }, new Date(at))
}

const told = (kept: KeptRevisions | undefined) => kept?.revisions.map(({ number, cause, name }) => [number, cause, name])

describe('a digest’s revisions', () => {
  it('give back what was kept, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), edits => {
        let digest = harbourDigest
        let kept: KeptRevisions | undefined
        const contents: string[] = []
        for (const [n, edit] of edits.entries()) {
          digest = edit(digest)
          const at = new Date(start + n)
          const bytes = JSON.stringify(Content.parse(digest))
          if (contents.at(-1) !== bytes) contents.push(bytes)
          kept = withRevision('harbour-41', kept, { content: contentOf(digest), at: at.toISOString(), cause: 'by-hand', name: '' }, at)
        }
        const read = KeptRevisions.parse(JSON.parse(JSON.stringify(kept)))
        expect(fullRevisions(read).map(({ content }) => JSON.stringify(Content.parse(content)))).toEqual(contents)
      }),
    )
  })

  it('do not repeat what the latest says; a name goes to that one', () => {
    const one = keep(undefined, 'One', start)
    expect(told(keep(one, 'One', start + hour))).toEqual([[1, 'editing', '']])
    expect(told(keep(one, 'One', start + hour, 'by-hand', 'For the board'))).toEqual([[1, 'by-hand', 'For the board']])
    expect(told(keep(keep(one, 'One', start, 'by-hand', 'For the board'), 'One', start, 'sent'))).toEqual([[1, 'sent', 'For the board']])
  })

  it('are thinned out with age, less what was named, sent or the beginning', () => {
    let kept = keep(undefined, 'As it began', start, 'began')
    // Every ten minutes for two days, and one named early on.
    for (let n = 1; n <= 288; n += 1)
      kept = keep(kept, `Edit ${n}`, start + (n * hour) / 6, n === 7 ? 'by-hand' : 'editing', n === 7 ? 'First proof' : '')
    const full = fullRevisions(kept as KeptRevisions)
    expect(full.map(({ content }) => content.subject).slice(0, 2)).toEqual(['As it began', 'Edit 7'])
    // Seven of the last hour, one of each of the 23 hours before it, one of each of the days before those.
    expect(full.length).toBeLessThan(40)
    expect(full.slice(-7).map(({ content }) => content.subject)).toEqual([282, 283, 284, 285, 286, 287, 288].map(n => `Edit ${n}`))
    expect(full.at(-1)?.number).toBe(289)
  })
})
