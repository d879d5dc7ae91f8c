import type { EmlWriter } from '../../core/render/render-ports.ts'
import { messageBytes, openComposer, type PictureBytes } from '../mail/compose-message.ts'

/** Addresses that can reach nobody (RFC 2606), for a message that is only looked at. */
const nobody = {
  from: { name: 'Broadsheet', address: 'preview@broadsheet.invalid' },
  to: { name: 'A reader', address: 'reader@broadsheet.invalid' },
}

/** Writes a rendered digest as the message that a reader would get, without what only a delivery knows. */
export function emlWriter(pictureBytes: PictureBytes): EmlWriter {
  return {
    async eml({ html, text, ...mail }) {
      const compose = openComposer(pictureBytes)
      const unaddressed = { ...mail, html: [html], text: [text], replyTo: '', date: new Date(), fields: [] }
      return messageBytes(await compose({ ...unaddressed, ...nobody, messageId: '<preview@broadsheet.invalid>' }))
    },
  }
}
