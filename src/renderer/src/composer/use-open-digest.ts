import { useEffect, useState } from 'react'
import { tell, type ProblemWords } from '../../../core/base/problem.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import type { History } from '../../../core/compose/history.ts'
import { showProblem } from '../ui/notify.ts'
import { openComposer, type Composer } from './composer-store.ts'
import { forgetLeftWork, leftWorkOn } from './left-work.ts'
import { historyInLibrary } from './library-history.ts'
import { watchLeaving } from './watch-leaving.ts'

type Opening = { readonly composer: Composer | null; readonly problem: ProblemWords | null }

/** A digest that is being left may still be saving; whoever opens it again waits for that. */
const closing = new Map<string, Promise<void>>()

/** Digests that were left and could not be saved: they come back as they were. */
const unsaved = new Map<string, Composer>()

/** Opens a digest for as long as it is shown, and saves it on leaving. */
export function useOpenDigest(digestId: string): Opening {
  const [opening, setOpening] = useState<Opening>({ composer: null, problem: null })

  useEffect(() => {
    let composer: Composer | undefined
    let left = false
    const show = async (): Promise<void> => {
      try {
        const opened = await open(digestId)
        if (left) return void closing.set(digestId, leave(digestId, opened))
        composer = opened
        setOpening({ composer, problem: null })
      } catch (error) {
        setOpening({ composer: null, problem: tell(error) })
      }
    }
    void show()
    const stopWatching = watchLeaving(() => composer)
    return () => {
      left = true
      stopWatching()
      setOpening({ composer: null, problem: null })
      if (composer) closing.set(digestId, leave(digestId, composer))
    }
  }, [digestId])

  return opening
}

async function open(digestId: string): Promise<Composer> {
  await closing.get(digestId)
  return unsaved.get(digestId) ?? openAsLeft(await historyInLibrary(digestId))
}

/** A digest with the work that a window took away unsaved; that is saved now, as one step to undo, unless somebody else changed the digest since. */
function openAsLeft(opened: History<Digest>): Composer {
  const { present } = opened
  const work = leftWorkOn(present)
  const composer = openComposer(work ? { ...opened, present: { ...present, revision: work.revision } } : opened)
  if (work) composer.change(() => work.digest)
  forgetLeftWork(present.id)
  return composer
}

async function leave(digestId: string, composer: Composer): Promise<void> {
  if (await composer.close()) return void unsaved.delete(digestId)
  unsaved.set(digestId, composer)
  const { saving } = composer.state.getState()
  if ('problem' in saving) showProblem(tell(saving.problem))
}
