import type { Digest } from '../../../core/compose/digest.ts'
import type { History } from '../../../core/compose/history.ts'
import { openHistory } from '../../../core/compose/steps/composer-history.ts'
import { ask } from '../ask.ts'

/** A digest and its steps as the library has them. Throws not-found. */
export async function historyInLibrary(id: string): Promise<History<Digest>> {
  const { digest, history } = await ask('digest.history', id)
  return openHistory(history, digest)
}
