import type { Worker } from 'node:worker_threads'
import { Problem } from '../../core/base/problem.ts'
import type { ArticleIndex } from '../../core/library/article-index.ts'
import { openWorker } from '../open-worker.ts'
import { rebuildBatch } from './article-writer.ts'
import type { IndexAnswer, IndexQuestion } from './index-worker.ts'

interface Waiting {
  readonly question: IndexQuestion
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  readonly askedBefore: boolean
}

// These neither end a rebuild nor are they held up by one: see `ArticleWriter.settle`.
const duringRebuild: ReadonlySet<string> = new Set(['put', 'stale'])

/**
 * The index of a library in a worker thread, so that no search or rebuild holds up the newsroom. A worker that dies is started
 * again and asked once more; when a rebuild went down with it, or it dies of the same question, the question is rejected (library-broken).
 */
export function openIndexInWorker(file: string): ArticleIndex {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let closed = false
  // Puts of a rebuild that are not committed yet would be lost with the worker.
  let rebuilding = false
  let lost = false
  let worker = start()

  function start(): Worker {
    const started = openWorker('index/index-worker', { workerData: { file } })
    started.on('message', hear)
    // 'exit' follows.
    started.on('error', () => {})
    started.on('exit', restart)
    started.unref()
    return started
  }
  function hear(answer: IndexAnswer): void {
    const { resolve, reject } = waiting.get(answer.number) ?? {}
    waiting.delete(answer.number)
    if (waiting.size === 0) worker.unref()
    if ('value' in answer) resolve?.(answer.value)
    else reject?.('problem' in answer ? new Problem(answer.problem.code, answer.problem.what, answer.problem.remedy) : answer.error)
  }
  function restart(): void {
    if (closed) return
    worker = start()
    const interrupted = [...waiting.values()]
    waiting.clear()
    lost = rebuilding && interrupted.length === 0
    for (const each of interrupted) {
      if (rebuilding || each.askedBefore) each.reject(died())
      else post({ ...each, askedBefore: true })
    }
    rebuilding = false
  }
  function post(each: Waiting): void {
    waiting.set(each.question.number, each)
    worker.ref()
    worker.postMessage(each.question)
  }
  function ask<N extends keyof ArticleIndex>(name: N): ArticleIndex[N] {
    const method = (...input: readonly unknown[]): Promise<unknown> => {
      const told = lost
      lost = false
      if (told && name !== 'clear' && name !== 'close') return Promise.reject(died())
      if (name === 'put') rebuilding ||= (input[0] as readonly unknown[]).length >= rebuildBatch
      else if (!duringRebuild.has(name)) rebuilding = false
      return new Promise((resolve, reject) => {
        post({ question: { number: ++asked, name, input }, resolve, reject, askedBefore: false })
      })
    }
    return method as ArticleIndex[N]
  }
  return {
    put: ask('put'),
    remove: ask('remove'),
    setUse: ask('setUse'),
    dropUse: ask('dropUse'),
    setAllUses: ask('setAllUses'),
    search: ask('search'),
    matching: ask('matching'),
    tags: ask('tags'),
    facets: ask('facets'),
    usedIn: ask('usedIn'),
    similar: ask('similar'),
    duplicates: ask('duplicates'),
    findByKey: ask('findByKey'),
    stale: ask('stale'),
    ids: ask('ids'),
    stamp: ask('stamp'),
    setStamp: ask('setStamp'),
    clear: ask('clear'),
    async close() {
      if (closed) return
      const done = ask('close')()
      closed = true
      await done.finally(() => worker.terminate())
    },
  }
}

function died(): Problem {
  return new Problem(
    'library-broken',
    'The search index stopped in the middle of its work.',
    'Close and open the library: the index is then made anew.',
  )
}
