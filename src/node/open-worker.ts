import { basename, join } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { appRoot } from './app-root.ts'

/** Starts a worker thread, `pages/page-worker`: in a checkout its source in this folder, in a build the entry of that name. */
export function openWorker(name: string, options: Pick<WorkerOptions, 'resourceLimits' | 'workerData'>): Worker {
  const inSources = import.meta.filename.endsWith('.ts')
  const file = inSources ? join(import.meta.dirname, `${name}.ts`) : join(appRoot, 'out/main', `${basename(name)}.js`)
  // Whatever this process was started with (a preloaded module, an inspector) is not the worker's affair.
  return new Worker(file, { execArgv: [], ...options })
}
