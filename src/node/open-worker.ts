import { join } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { appRoot } from './app-root.ts'

/** Starts a worker thread: in a checkout its source in `folder`, in a build the entry of that name. */
export function openWorker(folder: string, name: string, options: Pick<WorkerOptions, 'resourceLimits' | 'workerData'>): Worker {
  const file = import.meta.filename.endsWith('.ts') ? join(folder, `${name}.ts`) : join(appRoot, 'out/main', `${name}.js`)
  // Whatever this process was started with (a preloaded module, an inspector) is not the worker's affair.
  return new Worker(file, { execArgv: [], ...options })
}
