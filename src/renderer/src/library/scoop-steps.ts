import { ask } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { openArticle } from './library-view.ts'

/** The one web address that a text is; null when it is something else, or more. */
export function addressIn(text: string): string | null {
  const bare = text.trim()
  if (/\s/.test(bare)) return null
  const address = /^https?:/i.test(bare) ? bare : `https://${bare}`
  return /^(https?:\/\/|[\w-]+(\.[\w-]+)+(\/|$))/i.test(bare) && URL.canParse(address) ? address : null
}

/** Scoops the address that a text is, or opens the import with it. False when the address could not be scooped. */
export async function scoopText(text: string, topicId: string | null): Promise<boolean> {
  const url = addressIn(text)
  if (url !== null) return scoopPage(url, topicId)
  openDialog({ is: 'import', source: { from: 'text', name: 'Pasted text', text } })
  return true
}

async function scoopPage(url: string, topicId: string | null): Promise<boolean> {
  const outcome = await attempt(() => ask('scoop.page', { url, topicId, scoopedBy: null }))
  if (!outcome) return false
  navigate('#/library')
  openArticle(outcome.article.id)
  if (outcome.already) say('The library has this article already. Here it is.')
  told(outcome.undoable)
  for (const remark of outcome.remarks) say(remark)
  return true
}
