import { mergeFields } from '../render/merge-fields.ts'
import type { DeliveryOperations } from './delivery-operations.ts'
import type { DeliveryPorts } from './delivery-ports.ts'
import type { DeliveryShelf } from './delivery-shelf.ts'
import { pictureInCopy } from './write-mail.ts'

/** The frozen copy as the first of the audience got it, its pictures at `images/<file>`. Throws not-found. */
export async function sentCopy(
  ports: Pick<DeliveryPorts, 'files' | 'sender'>,
  shelf: DeliveryShelf,
  id: string,
): Promise<ReturnType<DeliveryOperations['delivery.copy']>> {
  const manifest = await shelf.manifest(id)
  const [copy, audience] = await Promise.all([ports.files.copy(id), ports.files.audience(id)])
  const first = audience.at(0)
  // The account may have been removed since; what was sent is shown all the same.
  const postalAddress = await ports.sender(manifest.accountId).then(
    sender => sender.postalAddress,
    () => '',
  )
  const values = {
    ...first?.attributes,
    name: first?.name ?? '',
    email: first?.email ?? '',
    number: String(manifest.digestNumber),
    sender: postalAddress,
    date: manifest.editionDate,
    view: manifest.webAddress,
    unsubscribe: '#',
  }
  const onlooker = { tags: first?.tags ?? [], web: false }
  const html = manifest.pictures.reduce((now, file) => now.replaceAll(pictureInCopy(file), `images/${file}`), copy.html)
  return {
    subject: manifest.subject,
    html: mergeFields(html, 'html', values, onlooker),
    text: mergeFields(copy.text, 'text', values, onlooker),
  }
}
