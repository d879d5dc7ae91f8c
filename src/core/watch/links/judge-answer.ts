import { tell } from '../../base/problem.ts'
import { comparableUrl } from '../../library/identity.ts'
import type { LinkCheck } from './link-check.ts'
import type { LinkAnswer } from './links-ports.ts'

type Judgement = Omit<LinkCheck, 'id' | 'url' | 'checkedAt'>

/** What an answer says of an address: the page is there, lies elsewhere, is gone, or cannot be had now. */
export function judgeAnswer(url: string, answer: LinkAnswer): Judgement {
  const { status } = answer
  if (status === 404 || status === 410)
    return { is: 'gone', status, movedTo: null, words: `The site has no such page any more (${status}).` }
  // A page behind a login or a toll is there.
  if (status === 401 || status === 402 || status === 403 || status === 429)
    return { is: 'ok', status, movedTo: null, words: `The site does not show it to programs (${status}).` }
  if (status < 200 || status > 299) return { is: 'unreachable', status, movedTo: null, words: `The site is in trouble (${status}).` }
  if (isFrontPage(answer.url) && !isFrontPage(url))
    return { is: 'gone', status, movedTo: null, words: 'It leads to the front page of the site now.' }
  const { movedTo } = answer
  if (movedTo !== null && comparableUrl(movedTo) !== comparableUrl(url))
    return { is: 'moved', status, movedTo, words: `The page lies at ${movedTo} from now on.` }
  return { is: 'ok', status, movedTo: null, words: '' }
}

/** What a failure says of an address. */
export function judgeFailure(error: unknown): Judgement {
  return { is: 'unreachable', status: null, movedTo: null, words: tell(error).what }
}

function isFrontPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.pathname === '/' && url.search === '' && !/^#[!/]/.test(url.hash)
}
