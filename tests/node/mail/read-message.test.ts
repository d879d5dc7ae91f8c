import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/node/mail/read-message.ts'

const row = { id: 'a', from: '', to: '', subject: '', receivedAt: '', bytes: 0 }

const related = (html: string, parts: readonly string[]): Buffer =>
  Buffer.from(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=tide',
      '',
      ...['Content-Type: text/html\r\n\r\n'.concat(html), ...parts].map(part => `--tide\r\n${part}`),
      '--tide--',
    ].join('\r\n'),
  )

describe('opening a message', () => {
  it('puts its pictures in, also where their name is percent-encoded', async () => {
    const picture = 'Content-Type: image/png\r\nContent-ID: <a b@quay>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw=='
    const { html } = await readMessage(row, related('<img src="cid:a%20b@quay">', [picture]))
    expect(html).toContain('<img src="data:image/png;base64,iVBORw==">')
  })

  it('puts nothing in that is no picture, and leaves what is missing as it is', async () => {
    const page = 'Content-Type: text/html\r\nContent-ID: <page@quay>\r\nContent-Disposition: attachment\r\n\r\n<script>alert(1)</script>'
    const { html } = await readMessage(row, related('<iframe src="cid:page@quay"></iframe><img src="cid:%E0%A4%A">', [page]))
    expect(html).toContain('src="cid:page@quay"')
    expect(html).not.toContain('data:')
  })

  it('gives the headers in their order, and the raw message', async () => {
    const { headers, text, raw } = await readMessage(row, Buffer.from('X-Tide: high\r\nX-Tide: low\r\n\r\nGrüße'))
    expect(headers).toEqual([
      { name: 'X-Tide', value: 'high' },
      { name: 'X-Tide', value: 'low' },
    ])
    expect(text).toContain('Gr')
    expect(raw).toBe('X-Tide: high\r\nX-Tide: low\r\n\r\nGrüße')
  })

  it('says in words when there are more parts within parts than anybody wrote', async () => {
    const nested = Array.from({ length: 400 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('')
    await expect(readMessage(row, Buffer.from(nested))).rejects.toMatchObject({ code: 'file-not-understood' })
  })
})
