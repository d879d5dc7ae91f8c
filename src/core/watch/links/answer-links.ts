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
        const articles = await articlesOf(ports, await idsOf(ports, order))
        const asked = articles.flatMap(({ id, url }) => (url === null ? [] : [{ id, url }]))
        rounds.begin(asked)
        return { total: asked.length }
      },
      'links.cancel': async () => rounds.cancel(),
      'links.settled': () => rounds.settled(),
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

/** A check of an address that the article has no more is passed over, and so is that of an article that has gone. */
async function listLinks(
  ports: LinksPorts,
  { is, offset, limit }: Parameters<Links['operations']['links.list']>[0],
  running: boolean,
): Promise<LinkPage> {
  const known = await ports.checks.all()
  const amiss = known.filter(check => check.is !== 'ok').toSorted((a, b) => b.checkedAt.localeCompare(a.checkedAt))
  const byId = new Map(
    (
      await articlesOf(
        ports,
        amiss.map(({ id }) => id),
      )
    ).map(article => [article.id, article]),
  )
  const rows: readonly LinkRow[] = amiss.flatMap(check => {
    const article = byId.get(check.id)
    return article?.url === check.url ? [{ check, article: described(article) }] : []
  })
  const wanted = rows.filter(({ check }) => is === null || check.is === is)
  const counts = { ...noTally, ok: known.length - amiss.length, ...countsOf(rows) }
  return { total: wanted.length, rows: wanted.slice(offset, offset + limit), counts, running }
}

function countsOf(rows: readonly LinkRow[]): Partial<LinkTally> {
  return Object.fromEntries([...Map.groupBy(rows, ({ check }) => check.is)].map(([is, some]) => [is, some.length]))
}

function described({ id, title, siteName, url }: Article): LinkRow['article'] {
  return { id, title, siteName, url }
}

async function articlesOf({ library }: LinksPorts, ids: readonly string[]): Promise<readonly Article[]> {
  return library.some(ids)
}
