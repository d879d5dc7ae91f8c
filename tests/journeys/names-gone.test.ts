import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { RecipientPage } from '../../src/core/delivery/list-recipients.ts'
import { answered, broadsheet, startBroadsheet } from '../support/cli.ts'
import { ownNames } from '../support/own-names.ts'
import { withDigest, withReaders } from '../support/publishing.ts'
import { faultyServer } from '../support/smtp-faults.ts'

const host = 'mail.harbour.test'
// The first look for the name comes within a second, and the next ones every second or two.
const longEnoughToTryMs = 3_000
const people = Array.from({ length: 24 }, (_, n) => `reader${n}@reader.example`)

it('a delivery whose mail server’s name cannot be looked up, then can, and is lost again in the middle, reaches everybody once', async context => {
  const names = await ownNames()
  if (!names) {
    context.skip()
    return
  }
  const { through } = names
  const server = await faultyServer([{ at: 'mail', drop: true, after: 8, times: 2 }])
  const folder = await withDigest()
  await withReaders(folder, people)
  const reach = ['--host', host, '--port', `${server.port}`, '--security', 'none', '--connections', '3']
  await answered(folder, ['accounts', 'save', 'Post', ...reach, '--from', 'editor@harbour.example', '--postal-address', '3 Quay Street'])

  const sending = startBroadsheet(folder, ['send', 'latest', '--to', 'Readers', '--account', 'Post'], {}, through)
  await sleep(longEnoughToTryMs)
  expect(server.taken).toEqual([])
  await names.know(host)
  await expect.poll(() => server.taken.length).toBeGreaterThanOrEqual(8)
  await names.know()
  await new Promise(resolve => sending.once('close', resolve))
  await names.know(host)
  await broadsheet(folder, ['resume', 'latest'], {}, through)

  const { rows } = await answered<RecipientPage>(folder, ['report', 'latest', '--fate', 'accepted', '--limit', '100'])
  const accepted = rows.map(({ email, messageId }) => ({ to: email, messageId }))
  expect(new Set(accepted.map(({ to }) => to))).toEqual(new Set(people))
  expect(new Set(server.held())).toEqual(new Set(accepted))
  expect(server.held()).toHaveLength(people.length)
})
