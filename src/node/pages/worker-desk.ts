import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { openWorker } from '../open-worker.ts'

/** One worker that answers one question after the other; null when an answer took too long or too much memory. */
export interface WorkerDesk<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer | null>
}

/** How long an answer may take, and an idle worker is kept, in milliseconds. */
export interface WorkerLimits {
  readonly patience: number
  readonly idle: number
  /** The worker's heap, in megabytes. */
  readonly memory: number
}

/** A desk for a worker by its name (see `open-worker.ts`). */
export function workerDesk<Question, Answer>(name: string, limits: WorkerLimits): WorkerDesk<Question, Answer> {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let leave: NodeJS.Timeout | undefined

  async function answer(question: Question): Promise<Answer | null> {
    clearTimeout(leave)
    worker ??= openWorker(name, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } })
    const reply = await inTime<Answer>(worker, question, limits.patience)
    if (reply === null) dismiss()
    leave = setTimeout(dismiss, limits.idle).unref()
    return reply
  }

  function dismiss(): void {
    void worker?.terminate()
    worker = null
  }

  return {
    ask: async question => {
      const mine = last.then(async () => answer(question))
      last = mine.catch(() => {})
      return mine
    },
  }
}

async function inTime<Answer>(worker: Worker, question: unknown, patience: number): Promise<Answer | null> {
  const enough = new AbortController()
  const timer = setTimeout(() => enough.abort(), patience)
  worker.ref()
  try {
    worker.postMessage(question)
    // An array of what the event carried; a worker that dies emits 'error' and rejects.
    const [reply] = await once(worker, 'message', { signal: enough.signal })
    return reply as Answer
  } catch {
    return null
  } finally {
    clearTimeout(timer)
    worker.unref()
  }
}
