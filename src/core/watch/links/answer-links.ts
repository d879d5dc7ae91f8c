import type { Answering } from '../../base/answering.ts'
import { allArticles } from '../../library/article-query.ts'
import type { Article } from '../../library/article.ts'
import { fixLinks } from './fix-links.ts'
import { linkRounds, noTally } from './link-round.ts'
import type { LinkCheck } from './link-check.ts'
import type { LinkOrder, LinkPage, LinkRow, LinksOperations, LinkTally } from './links-operations.ts'
import type { LinksPorts } from './links-ports.ts'

/** The checking of addresses. */
export interface Links {
  readonly operations: Answering<LinksOperations>
  /** Asks no more, and waits for what is under way. */
  close(): Promise<void>
}

/** Opens the checking of addresses; nobody is asked anything until the curator says so. */
export function openLinks(ports: LinksPorts): Links {
  const rounds = linkRounds(ports)
  return {
    operations: {
      async 'links.check'(order) {
        const articles = await ports.library.some(await idsOf(ports, order))
        const asked = articles.flatMap(({ id, url }) => (url === null ? [] : [{ id, url }]))
        rounds.begin(asked)
        return { total: asked.length }
      },
      'links.cancel': async () => rounds.cancel(),
      'links.settled': () => rounds.settled(),
      'links.amiss': async () => (await ports.checks.all()).filter(({ is }) => is !== 'ok').map(({ id, url, is }) => ({ id, url, is })),
      'links.of': ids => checksOf(ports, ids),
      'links.list': query => listLinks(ports, query, rounds.running()),
      'links.fix': order => fixLinks(ports, order),
    },
    close: () => rounds.close(),
  }
}

async function idsOf({ library }: LinksPorts, order: LinkOrder): Promise<readonly string[]> {
  if ('ids' in order) return [...new Set(order.ids)]
  return library.operations['library.ids']('query' in order ? order.query : allArticles)
}

async function checksOf({ checks }: LinksPorts, ids: readonly string[]): Promise<readonly LinkCheck[]> {
  const known = await Promise.all(ids.filter(id => /^\d{6}-/.test(id)).map(id => checks.get(id)))
  return known.filter(check => check !== undefined)
}

/** Only the articles of the page are read; one whose address was edited since, or that has gone, is left out of it. */
async function listLinks(
  ports: LinksPorts,
  { is, offset, limit }: Parameters<Links['operations']['links.list']>[0],
  running: boolean,
): Promise<LinkPage> {
  const known = await ports.checks.all()
  const wanted = known
    .filter(check => (is === null ? check.is !== 'ok' : check.is === is))
    .toSorted((a, b) => b.checkedAt.localeCompare(a.checkedAt))
  const page = wanted.slice(offset, offset + limit)
  const byId = new Map((await ports.library.some(page.map(({ id }) => id))).map(article => [article.id, article]))
  const rows = page.flatMap((check): LinkRow[] => {
    const article = byId.get(check.id)
    return article?.url === check.url ? [{ check, article: described(article) }] : []
  })
  return { total: wanted.length, rows, counts: { ...noTally, ...countsOf(known) }, running }
}

function countsOf(checks: readonly LinkCheck[]): Partial<LinkTally> {
  return Object.fromEntries([...Map.groupBy(checks, check => check.is)].map(([is, some]) => [is, some.length]))
}

function described({ id, title, siteName, url }: Article): LinkRow['article'] {
  return { id, title, siteName, url }
}
