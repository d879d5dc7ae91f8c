import type { Digest } from '../compose/digest.ts'
import type { CheckPorts, KnownLink } from './check-ports.ts'
import { readPage } from './page/read-page.ts'

// Different sites are asked at the same time; one site gets one question at a time.
const sitesAtOnce = 6

/** What every web address in a digest answers now; each is asked once. */
export async function linkAnswers({ rendering, askLink }: CheckPorts, digest: Digest): Promise<readonly KnownLink[]> {
  const { html } = await rendering.render(digest, { pictureAddress: file => `images/${file}`, marks: false })
  const hrefs = readPage(html).elements.flatMap(({ tag, attributes }) => (tag === 'a' ? [attributes['href'] ?? ''] : []))
  const addresses = [...new Set(hrefs)].filter(href => /^https?:\/\//i.test(href) && !href.includes('{{'))
  const sites = [...Map.groupBy(addresses, address => URL.parse(address)?.host ?? '').values()]
  const answers: KnownLink[] = []
  const askInTurn = async (): Promise<void> => {
    for (let site = sites.shift(); site; site = sites.shift()) for (const address of site) answers.push(await askLink(address))
  }
  await Promise.all(Array.from({ length: sitesAtOnce }, askInTurn))
  return answers
}
