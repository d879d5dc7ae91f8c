import { newMonthId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { SendOrder } from './delivery-operations.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { refuseWhenBlocked } from './facts.ts'
import type { FrozenCopy, Manifest } from './manifest.ts'
import type { SendPreview } from './pre-send-facts.ts'
import { lookBeforeSending } from './pre-send-facts.ts'
import { editionOf, mailWriter } from './write-mail.ts'

/** Fixes the audience and freezes the copy, durably; nothing is sent yet. Throws send-blocked, or conflict when it is being sent already. */
export async function prepareDelivery(ports: DeliveryPorts, shelf: DeliveryShelf, order: SendOrder): Promise<Manifest> {
  await refuseWhenUnderWay(shelf, order)
  const preview = await lookBeforeSending(ports, order)
  refuseWhenBlocked(preview.facts.findings)
  const manifest = manifestOf(ports, order, preview)
  const copy: FrozenCopy = { html: preview.rendered.html, text: preview.rendered.text }
  await ports.files.create(manifest, copy, await firstMessage(ports, manifest, copy, preview), preview.audience)
  await shelf.add(manifest)
  await ports.digests.markSending(order.digestId, manifest.id)
  return manifest
}

/** A second click, or a digest that stands half sent: either would send to people twice. */
async function refuseWhenUnderWay(shelf: DeliveryShelf, { digestId, listId }: SendOrder): Promise<void> {
  const same = (await shelf.all()).filter(known => known.digestId === digestId && known.listId === listId)
  const open = same.find(({ state }) => state === 'sending' || state === 'scheduled' || state === 'paused' || state === 'interrupted')
  if (!open) return
  throw new Problem(
    'conflict',
    open.state === 'sending'
      ? `“${open.subject}” is being sent to ${open.listName}.`
      : `“${open.subject}” has been sent to a part of ${open.listName}.`,
    open.state === 'sending' ? 'Wait until it is through.' : 'Resume that delivery, or cancel it first.',
  )
}

function manifestOf({ clock }: DeliveryPorts, order: SendOrder, { digest, rendered, sender, listName, audience }: SendPreview): Manifest {
  const now = clock()
  return {
    version: 1,
    id: newMonthId(now),
    digestId: digest.id,
    digestNumber: digest.number,
    subject: digest.subject,
    language: digest.language,
    listId: order.listId,
    listName,
    accountId: order.accountId,
    accountName: sender.accountName,
    fromAddress: sender.fromAddress,
    audience: audience.length,
    // Until the run begins: a crash in between must not look like a delivery that never was.
    state: 'interrupted',
    reason: 'Nothing was sent yet.',
    continueAt: null,
    unreachable: 0,
    startedAt: now.toISOString(),
    finishedAt: null,
    pictures: [...rendered.pictures],
    ...editionOf(digest),
  }
}

/** The message that the first of the audience gets, as an example of all. */
async function firstMessage(
  ports: DeliveryPorts,
  manifest: Manifest,
  copy: FrozenCopy,
  { sender, audience }: SendPreview,
): Promise<Uint8Array> {
  const [first] = audience
  if (!first) throw new Problem('send-blocked', 'The audience is empty.', 'Choose another list.')
  const write = mailWriter({ manifest, copy, sender, unsubscribeToken: ports.unsubscribeToken })
  return ports.composeMail(write(first, 0, ports.clock()))
}
