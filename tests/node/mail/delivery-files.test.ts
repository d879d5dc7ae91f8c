import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/core/base/port.ts'
import type { Manifest } from '../../../src/core/delivery/manifest.ts'
import { deliveryFiles } from '../../../src/node/mail/delivery-files.ts'
import { entriesOf } from '../../support/read-ledger.ts'
import { openDesk } from '../../support/smtp-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const manifest: Manifest = {
  version: 1,
  id: '202611-abc',
  digestId: 'digest-41',
  digestNumber: 41,
  subject: 'The ferry is back',
  language: 'en',
  listId: 'harbour-list',
  listName: 'Harbour readers',
  accountId: 'harbour',
  accountName: 'The Harbour Weekly',
  fromAddress: 'editor@harbour.example',
  audience: 2,
  state: 'paused',
  reason: 'Paused by you.',
  continueAt: null,
  unreachable: 0,
  startedAt: '2026-11-23T20:44:55.123Z',
  finishedAt: null,
  pictures: [],
  editionDate: '',
  webAddress: '',
}
const recipient = { subscriberId: 'ann', email: 'ann@reader.example', name: 'Ann', attributes: { boat: 'Marie\n' }, tags: [] }
const audience = [recipient, { ...recipient, subscriberId: 'søren', email: 'søren@reader.example' }]
const copy = { html: '<p>Dear {{name}}</p>', text: 'Dear {{name}}' }

async function oneDelivery() {
  const folder = await temporaryFolder()
  const notices: Notice[] = []
  const files = deliveryFiles(folder, notice => notices.push(notice))
  await files.create(manifest, copy, Buffer.from('To: ann'), audience)
  return { folder, files, notices, own: join(folder, 'deliveries', manifest.id) }
}

describe('a delivery on disk', () => {
  it('gives back what was kept', async () => {
    const { files, own } = await oneDelivery()
    expect(await files.manifests()).toEqual([manifest])
    const kept = await files.audience(manifest.id)
    expect([kept.length, kept.at(0), kept.at(1), kept.at(2)]).toEqual([2, ...audience, undefined])
    expect(await files.copy(manifest.id)).toEqual(copy)
    expect(await entriesOf(files, manifest.id)).toEqual([])
    expect(readFileSync(join(own, 'rendered.eml'), 'utf8')).toBe('To: ann')
    expect(files.folder(manifest.id)).toBe(own)
  })

  it('gives back everybody of a long audience, in whatever order they are asked for', async () => {
    const files = deliveryFiles(await temporaryFolder(), () => {})
    const many = Array.from({ length: 600 }, (_, n) => ({ ...recipient, email: `søren${n}@reader.example` }))
    await files.create(manifest, copy, Buffer.from(''), many)
    const kept = await files.audience(manifest.id)
    for (const n of [0, 255, 256, 599, 1, 511, 512, 300]) expect(kept.at(n)).toEqual(many[n])
    expect(kept.at(600)).toBeUndefined()
  })

  it('is none before its manifest is there, which is written last', async () => {
    const { files, own, notices } = await oneDelivery()
    rmSync(join(own, 'manifest.json'))
    expect(await files.manifests()).toEqual([])
    expect(notices).toEqual([])
  })

  it('is none in a library that never sent anything', async () => {
    expect(await deliveryFiles(await temporaryFolder(), () => {}).manifests()).toEqual([])
  })

  it.each([
    ['broken', '{"version":1,'],
    ['of a newer Broadsheet', JSON.stringify({ ...manifest, version: 2 })],
  ])('is left alone, with a notice, when its manifest is %s, and does not hide the others', async (_how, text) => {
    const { files, folder, notices } = await oneDelivery()
    const other = join(folder, 'deliveries', '202612-xyz')
    mkdirSync(other)
    writeFileSync(join(other, 'manifest.json'), text)
    expect(await files.manifests()).toEqual([manifest])
    expect(notices).toMatchObject([{ level: 'warning' }])
    expect(readFileSync(join(other, 'manifest.json'), 'utf8')).toBe(text)
  })

  it.each(['../../etc', 'a/b', '', '.'])('never leads out of its folder (%s)', async id => {
    const { files, folder } = await oneDelivery()
    await expect(async () => files.saveManifest({ ...manifest, id })).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(join(folder, 'manifest.json'))).toBe(false)
  })

  it('counts everybody as unknown when its ledger is gone, and is not resumed', async () => {
    const { folder, own } = await oneDelivery()
    rmSync(join(own, 'ledger.jsonl'))
    const desk = openDesk({ folder, people: [] })
    expect(await desk.ask['delivery.list'](undefined)).toMatchObject([{ counts: { unknown: 2 } }])
    await expect(desk.ask['delivery.resume'](manifest.id)).rejects.toMatchObject({ code: 'file-unreadable' })
    await expect(desk.ask['delivery.report'](manifest.id)).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
