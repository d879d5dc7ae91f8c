import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import type { Import, ImportEntry } from './import-entry.ts'
import { requireWebAddress } from './require-web-address.ts'
import type { ImportFailure } from './scoop-operations.ts'
import { fetchArticle } from './scoop-page.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** True when half of a text's lines or more are web addresses. */
export function looksLikeAddresses(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter(isEntry)
  const addresses = lines.filter(line => /^\s*https?:\/\/\S/i.test(line))
  return addresses.length > 0 && addresses.length * 2 >= lines.length
}

/** A list with one address a line, each perhaps with a title after it; empty lines and those that begin with `#` say nothing. */
export async function addressesImport(ports: ScoopPorts, name: string, text: string): Promise<Import> {
  const scoopedBy = await ports.curator()
  const entries: ImportEntry[] = []
  const failed: ImportFailure[] = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (!isEntry(line)) continue
    const [written = '', ...titled] = line.trim().split(/[\s|]+/)
    try {
      entries.push(entryFor(ports, requireWebAddress(written), titled.join(' '), index + 1, scoopedBy))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failed.push({ line: index + 1, reason: error.message, row: shorten(line, 120) })
    }
  }
  return { kind: 'addresses', name, topic: null, entries, failed, slow: true }
}

function isEntry(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('#')
}

function entryFor(ports: ScoopPorts, url: string, title: string, line: number, scoopedBy: string): ImportEntry {
  return {
    title: title || url,
    scoopedBy,
    excerpt: '',
    comments: 0,
    line,
    identity: { url, canonicalUrl: null, source: { key: `page:${url}` } },
    arrive: async topicId => (await fetchArticle(ports, { url, topicId, scoopedBy })).arrival,
  }
}
