import type { Source } from '../../../core/base/port.ts'
import { tell } from '../../../core/base/problem.ts'
import type { ScoopManyOutcome, ScoopOrder, ScoopResult, ScoopTarget } from '../../../core/scoop/scoop-operations.ts'
import { ask } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, showProblem, told } from '../ui/notify.ts'
import { addressIn } from './address-in.ts'
import { openArticle } from './library-view.ts'

/** Scoops the address that a text is, or those in it; a topic page or another list opens the import. False when nothing came of it. */
export async function scoopText(text: string, topicId: string | null): Promise<boolean> {
  const url = addressIn(text)
  return url === null ? scoopTargets([{ source: { from: 'text', name: 'Pasted text', text } }], topicId) : scoopAddress({ url, topicId })
}

/** Scoops one address, and opens the article. False when it was refused. */
export async function scoopAddress(order: Omit<ScoopOrder, 'scoopedBy'>): Promise<boolean> {
  const outcome = await attempt(() => ask('scoop.page', { ...order, scoopedBy: null }))
  if (!outcome) return false
  show(outcome.article.id)
  if (outcome.already)
    say(outcome.undoable ? 'The library had this article, and has more of it now.' : 'The library has this article already. Here it is.')
  told(outcome.undoable)
  for (const remark of outcome.remarks) say(remark)
  return true
}

/** Scoops addresses, texts and files, and says what became of each. False when nothing did. */
export async function scoopTargets(targets: readonly ScoopTarget[], topicId: string | null): Promise<boolean> {
  const outcome = await attempt(() => ask('scoop.many', { targets, topicId, scoopedBy: null }))
  return outcome !== undefined && tellOutcome(outcome, targets)
}

/** Captures the pages of articles anew. */
export async function captureAgain(ids: readonly string[]): Promise<void> {
  const outcome = await attempt(() => ask('scoop.again', ids))
  if (!outcome) return
  told(outcome.undoable)
  const [only] = outcome.results
  if (outcome.results.length > 1) tellMany(outcome.results)
  else if (only?.became === 'already' && only.remarks.length === 0) say('The page says nothing new.')
  else tellOne(only)
}

function tellOutcome({ results, undoable }: ScoopManyOutcome, targets: readonly ScoopTarget[]): boolean {
  told(undoable)
  const list = results.find(({ became }) => became === 'list')
  const others = results.filter(result => result !== list)
  const first = others.find(result => 'articleId' in result)
  if (first) show(first.articleId)
  if (others.length === 1) tellOne(others[0])
  else tellMany(others)
  const source = list && targets[list.at]?.source
  if (source) openDialog({ is: 'import', source })
  return first !== undefined || source !== undefined
}

function show(articleId: string): void {
  navigate('#/library')
  openArticle(articleId)
}

function tellOne(result: ScoopResult | undefined): void {
  if (result?.became === 'failed') showProblem(result.problem)
  if (!result || !('articleId' in result)) return
  if (result.became === 'already' && result.remarks.length === 0) say('The library has this article already. Here it is.')
  for (const remark of result.remarks) say(remark)
}

function tellMany(results: readonly ScoopResult[]): void {
  if (results.some(result => result.became === 'failed' || ('remarks' in result && result.remarks.length > 0)))
    openDialog({ is: 'scoop-report', results })
  else if (results.length > 0 && results.every(({ became }) => became === 'already')) say('The library has all of these already.')
}

/** A file that the import does not know may be an article: a saved page, a PDF, a shortcut. Undefined when it is, and was scooped. */
export async function importOrScoop<T>(
  source: Source,
  topicId: string | null,
  run: () => Promise<T>,
  scooped: () => void,
): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    const problem = tell(error)
    if (problem.code !== 'file-not-understood' && problem.code !== 'page-not-html') {
      showProblem(problem)
      return undefined
    }
    const outcome = await ask('scoop.many', { targets: [{ source }], topicId, scoopedBy: null }).catch(() => null)
    if (!outcome?.results.some(result => 'articleId' in result)) {
      showProblem(problem)
      return undefined
    }
    scooped()
    tellOutcome(outcome, [{ source }])
    return undefined
  }
}
