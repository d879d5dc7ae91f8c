import { Worker } from 'node:worker_threads'
import * as fc from 'fast-check'
import { Problem } from '../../src/core/base/problem.ts'
import { jsonMutationsOf, mutationsOf } from '../support/mutations.ts'
import { type Parser, parserGroups } from './parsers.ts'

/** What became of one parser's broken files. */
export interface FuzzResult {
  readonly parser: string
  readonly cases: number
  /** The longest that one case kept the processor busy. */
  readonly cpu: number
  /** How far the heap and the buffers beside it grew beyond what they were at first, in MB. */
  readonly memory: number
  /** The fault that was found, with the seed that shows it again and the beginning of the file; null for none. */
  readonly fault: string | null
}

const longest = 2_000
const megabyte = 1024 * 1024

/** Ends the process when one case keeps the processor busy without end: what runs without a pause cannot end itself. */
const watchdog = `
  const { workerData: { started, longest } } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  const busy = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
  let [last, since] = [0, 0]
  setInterval(() => {
    const now = Atomics.load(started, 0)
    if (now !== last) [last, since] = [now, busy()]
    else if (busy() - since > 10 * longest) { writeSync(2, 'Case ' + now + ' has no end.'); process.kill(process.pid, 'SIGKILL') }
  }, 100)
`

const [group = '', cases = '2000', seed = ''] = process.argv.slice(2)
const started = new Int32Array(new SharedArrayBuffer(4))
new Worker(watchdog, { eval: true, workerData: { started, longest } }).unref()
const parsers = (await parserGroups[group]?.()) ?? []
const before = held()
for (const parser of parsers) process.stdout.write(`${JSON.stringify(await tried(parser))}\n`)

async function tried({ name, seeds, read }: Parser): Promise<FuzzResult> {
  let [run, cpu, memory] = [0, 0, before]
  const broken = fc
    .constantFrom(...seeds)
    .chain(whole => (isJson(whole) ? fc.oneof(mutationsOf(whole), jsonMutationsOf(whole)) : mutationsOf(whole)))
  const property = fc.asyncProperty(broken, async text => {
    Atomics.add(started, 0, 1)
    run += 1
    const from = process.threadCpuUsage()
    const answered = await keepsItsWord(() => read(text))
    const { user, system } = process.threadCpuUsage(from)
    cpu = Math.max(cpu, (user + system) / 1000)
    memory = Math.max(memory, held())
    if ((user + system) / 1000 > longest) throw new Error(`It took ${Math.round((user + system) / 1000)} ms.`)
    return answered
  })
  const chosen = { numRuns: Number(cases), endOnFailure: true, ...(seed === '' ? {} : { seed: Number(seed) }) }
  const { failed, errorInstance, counterexample, seed: drawn } = await fc.check(property, chosen)
  const how = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : 'It refuses without words.'
  const fault = failed ? `${how}\nseed ${drawn}: ${JSON.stringify(counterexample).slice(0, 2_000)}` : null
  return { parser: name, cases: run, cpu: Math.round(cpu), memory: Math.round((memory - before) / megabyte), fault }
}

/** Not what the process takes of the machine's memory: that depends on when it is given back, and differs from run to run. */
function held(): number {
  const { heapTotal, external } = process.memoryUsage()
  return heapTotal + external
}

/** True when reading answers, or refuses and says what to do. */
async function keepsItsWord(read: () => unknown): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    if (error instanceof Problem) return error.message !== '' && error.remedy !== ''
    throw error
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
