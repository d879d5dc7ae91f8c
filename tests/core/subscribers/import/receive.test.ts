import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { harbourSubscribers, importCsv, standings, weekly } from '../../../support/harbour-subscribers.ts'

const addresses = ['ann@quay.example', 'bob@quay.example', 'cat@quay.example']
const someone = fc.constantFrom(...addresses)
const step = fc.oneof(
  fc.record({
    do: fc.constant('import' as const),
    people: fc.subarray(addresses, { minLength: 1 }),
    status: fc.constantFrom('subscribed', 'pending', 'left'),
  }),
  fc.record({ do: fc.constant('take away' as const), email: someone, is: fc.constantFrom('left', 'bouncing', 'complained') }),
  fc.record({ do: fc.constantFrom('add', 'edit', 'remove', 'bring back'), email: someone }),
  fc.record({ do: fc.constant('undo the last import' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** The Harbour Weekly with a memory of its own: who must not be mailed, and what each import could be taken back for. */
function harbour() {
  return { ...harbourSubscribers(), gone: new Set<string>(), imports: [] as { undo: string; tookAway: readonly string[] }[] }
}
type Harbour = ReturnType<typeof harbour>

describe('whatever is done, in whatever order', () => {
  it('nobody who has left, bounced or complained is mailed again, unless the curator says so of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const area = harbour()
        for (const now of steps) {
          await take(area, now).catch((error: unknown) => expect(error).toBeInstanceOf(Problem))
          const mailed = (await area.audienceOf(weekly.id)).subscribed.map(({ email }) => email)
          expect(mailed.filter(email => area.gone.has(email))).toEqual([])
          for (const email of await away(area)) area.gone.add(email)
        }
      }),
      { numRuns: 500 },
    )
  })
})

async function take(area: Harbour, now: Step): Promise<void> {
  if (now.do === 'import') return importPeople(area, now.people, now.status)
  if (now.do === 'undo the last import') return undoImport(area)
  const { email } = now
  const ids = (await area.subscribers.all()).filter(person => person.email === email).map(({ id }) => id)
  const id = ids[0] ?? 'nobody'
  if ('is' in now) await area.takeAway({ ids, is: now.is, cause: 'their own mail' })
  else if (now.do === 'add') await area.operations['subscribers.add']({ email, name: '', listIds: [weekly.id], attributes: {} })
  else if (now.do === 'edit') await area.operations['subscribers.edit']({ id, listIds: [weekly.id], name: 'Known' })
  else if (now.do === 'remove') await area.operations['subscribers.remove'](ids)
  else {
    await area.operations['subscribers.setStanding']({ ids, is: 'subscribed', cause: 'asked by telephone' })
    area.gone.delete(email)
  }
}

async function importPeople(area: Harbour, people: readonly string[], status: string): Promise<void> {
  const before = await away(area)
  const { undoable } = await importCsv(area, ['email,status', ...people.map(email => `${email},${status}`)].join('\n'))
  const tookAway = (await away(area)).filter(email => !before.includes(email))
  if (undoable) area.imports.push({ undo: undoable.undo, tookAway })
}

/** Taking back the very import that said somebody had left is the curator's word as well. */
async function undoImport(area: Harbour): Promise<void> {
  const last = area.imports.pop()
  await area.undo.undo(last?.undo ?? 'none')
  const still = await away(area)
  for (const email of last?.tookAway ?? []) if (!still.includes(email)) area.gone.delete(email)
}

async function away(area: Harbour): Promise<string[]> {
  const all = Object.entries(await standings(area))
  return all.filter(([, is]) => ['left', 'bouncing', 'complained'].includes(is)).map(([email]) => email)
}
