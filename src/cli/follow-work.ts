import type { Newsroom } from '../contract/newsroom.ts'
import { say } from './output.ts'
import { progressWords } from './progress-words.ts'

/** Shows the progress of the long work that a command begins. Ctrl+C ends it early, and what is done stays. */
export async function followWork<T>(newsroom: Newsroom, work: () => Promise<T>): Promise<T> {
  let id = ''
  const stop = newsroom.onEvent(event => {
    if (event.type !== 'progress' || !event.progress.cancellable) return
    ;({ id } = event.progress)
    if (event.progress.done > 0 && event.progress.state === 'running') say(progressWords(event.progress, 'done'))
  })
  const cancel = (): void => void newsroom.handlers['work.cancel'](id)
  process.once('SIGINT', cancel)
  try {
    return await work()
  } finally {
    stop()
    process.off('SIGINT', cancel)
  }
}
