import { ask } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { addressIn } from './address-in.ts'
import { openArticle } from './library-view.ts'

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
