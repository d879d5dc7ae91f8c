import type { Handlers } from '../../src/contract/newsroom.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import type { History } from '../../src/core/compose/history.ts'
import { changeSince, openHistory } from '../../src/core/compose/steps/composer-history.ts'

/** A digest's history as a composer has it, and the way in which it saves. */
export interface SteppedDigest {
  history: History<Digest>
  /** Goes a step and saves it. */
  go(step: (history: History<Digest>) => History<Digest>): Promise<void>
}

/** Opens a digest with its steps, as the composer does. */
export async function openSteps(handlers: Handlers, id: string): Promise<SteppedDigest> {
  const { digest, history } = await handlers['digest.history'](id)
  let { revision } = digest
  const stepped: SteppedDigest = {
    history: openHistory(history, digest),
    async go(step) {
      const before = stepped.history
      stepped.history = step(before)
      const change = changeSince(before, stepped.history)
      ;({ revision } = await handlers['digest.saveSteps']({ digest: { ...stepped.history.present, revision }, change }))
    },
  }
  return stepped
}
