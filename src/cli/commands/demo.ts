import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Newsroom } from '../../contract/newsroom.ts'
import { openNewsroom } from '../../node/open-newsroom.ts'
import { allArticles } from '../../contract/queries.ts'
import { deliveryWords, exitCodeOf, followDelivery } from '../follow-delivery.ts'
import { count, print, say } from '../output.ts'

/** The main job without a display, on the sample library: scooped articles, a digest, its mail, and every reader accounted for. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, out: { type: 'string' } } })
  const folder = values.out === undefined ? await mkdtemp(join(tmpdir(), 'broadsheet-demo-')) : resolve(values.out)
  const library = join(folder, 'library')
  say(`Opening a sample library in ${library} …`)
  const newsroom = await openNewsroom({
    library,
    sample: true,
    secrets: { folder: join(folder, 'secrets'), key: null },
    holder: 'broadsheet demo',
  })
  try {
    return await publish(newsroom, folder, values.json)
  } finally {
    await newsroom.close()
  }
}

async function publish(newsroom: Newsroom, folder: string, json: boolean | undefined): Promise<number> {
  const { handlers } = newsroom
  const { defaultListId, defaultAccountId } = await handlers['settings.read'](undefined)
  const { total, rows } = await handlers['library.list']({ ...allArticles, used: false, limit: 12 })
  const [latest] = (await handlers['digests.list'](undefined)).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const fresh = await handlers['digest.new']({
    templateId: null,
    topicId: latest?.topicId ?? null,
    subject: 'What the neighbours have been reading',
  })
  say(`Composing № ${fresh.number} from 12 of ${count(total, 'unused article')} …`)
  const { digest } = await handlers['digest.arrange']({ id: fresh.id, articleIds: rows.map(({ id }) => id) })
  const ready = await handlers['digest.save']({
    ...withWelcome(digest),
    preheader: 'Twelve stories from the quay, put in order by a machine and read by a person',
  })

  const rendered = await handlers['render.toFolder']({ id: ready.id, folder: join(folder, 'rendered') })
  say(`Rendered with MJML: ${rendered.bytes.toLocaleString('en')} bytes of HTML, ${count(rendered.warnings.length, 'warning')}.`)

  const { id } = await handlers['delivery.send']({ digestId: ready.id, listId: defaultListId ?? '', accountId: defaultAccountId ?? '' })
  const summary = await followDelivery(newsroom, id)
  const report = await handlers['delivery.report'](id)
  const received = await handlers['mailbox.list']({ text: ready.subject, offset: 0, limit: 1 })
  const places = {
    mails: join(folder, 'library/mailbox'),
    html: rendered.files.find(file => file.endsWith('.html')) ?? '',
    sent: report.folder,
  }
  print(json, { summary, places, received: received.total, warnings: rendered.warnings }, () =>
    [
      deliveryWords(summary),
      `The local mailbox received ${count(received.total, 'message')}.`,
      `The mails (.eml) lie in   ${places.mails}`,
      `The page (.html) lies at  ${places.html}`,
      `What was sent lies in     ${places.sent}`,
      `${summary.counts.accepted} accepted`,
    ].join('\n'),
  )
  return exitCodeOf(summary)
}

/** Fills the places that a template leaves for a person to write in. */
function withWelcome<T extends { readonly sections: readonly { readonly blocks: readonly { readonly kind: string }[] }[] }>(digest: T): T {
  const sections = digest.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block =>
      block.kind === 'text'
        ? { ...block, markdown: 'Good morning from the quay. Here is what the neighbours have been reading this week.' }
        : block,
    ),
  }))
  return { ...digest, sections }
}
