import { parentPort, workerData } from 'node:worker_threads'
import { Problem, type ProblemWords, tell } from '../../core/base/problem.ts'
import type { ArticleIndex } from '../../core/library/article-index.ts'
import { openSqliteIndex } from './sqlite-article-index.ts'

/** What the worker is asked: a method of the index, by name. */
export interface IndexQuestion {
  readonly number: number
  readonly name: keyof ArticleIndex
  readonly input: readonly unknown[]
}

/** Its answer. What nobody foresaw comes as it was thrown, for the log. */
export type IndexAnswer = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly problem: ProblemWords }
  | { readonly error: unknown }
)

let index: ArticleIndex | null = null

parentPort?.on('message', (question: IndexQuestion) => void answer(question))

async function answer({ number, name, input }: IndexQuestion): Promise<void> {
  try {
    index ??= openSqliteIndex((workerData as { file: string }).file)
    const method = index[name] as (...input: readonly unknown[]) => Promise<unknown>
    reply({ number, value: await method(...input) })
  } catch (error) {
    reply(error instanceof Problem ? { number, problem: tell(error) } : { number, error })
  }
}

function reply(answer: IndexAnswer): void {
  parentPort?.postMessage(answer)
}
