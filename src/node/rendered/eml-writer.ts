import type { EmlWriter } from '../../core/render/render-ports.ts'
import { composeMessage, type PictureBytes } from '../mail/compose-message.ts'

/** Addresses that can reach nobody (RFC 2606), for a message that is only looked at. */
const nobody = {
  from: { name: 'Broadsheet', address: 'preview@broadsheet.invalid' },
  to: { name: 'A reader', address: 'reader@broadsheet.invalid' },
}

/** Writes a rendered digest as the message that a reader would get, without what only a delivery knows. */
export function emlWriter(pictureBytes: PictureBytes): EmlWriter {
  return {
    eml: mail =>
      composeMessage(
        { ...mail, ...nobody, replyTo: '', messageId: '<preview@broadsheet.invalid>', date: new Date(), fields: [] },
        pictureBytes,
      ),
  }
}
