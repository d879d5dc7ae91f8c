import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appBenches } from './app.ts'
import type { Bench } from './bench.ts'
import { benchLine, chosenBenches } from './bench.ts'
import { captureBenches } from './capture.ts'
import { deliveryBenches } from './delivery.ts'
import { libraryBenches } from './library.ts'
import { previewBenches } from './preview.ts'
import { renderBenches } from './render.ts'
import { scrollBenches } from './scroll.ts'
import { subscribersBenches } from './subscribers.ts'

const benches: readonly Bench[] = [
  ...libraryBenches,
  ...scrollBenches,
  ...captureBenches,
  ...renderBenches,
  ...previewBenches,
  ...deliveryBenches,
  ...subscribersBenches,
  ...appBenches,
]

/** Runs the benchmarks whose names begin so, all when none is named, and answers the exit code. One that fails does not stop the others. */
export async function runBenches(names: readonly string[]): Promise<number> {
  const chosen = chosenBenches(benches, names)
  if (chosen.length === 0) {
    console.error(`No benchmark begins with ${names.join(' or ')}. There are: ${benches.map(({ name }) => name).join(' ')}`)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'))
  let failures = 0
  try {
    for (const bench of chosen) if (!(await runBench(bench, join(folder, areaOf(bench))))) failures += 1
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return failures === 0 ? 0 : 1
}

function areaOf({ name }: Bench): string {
  return name.slice(0, name.indexOf('.'))
}

async function runBench(bench: Bench, folder: string): Promise<boolean> {
  const start = performance.now()
  try {
    await mkdir(folder, { recursive: true })
    const line = benchLine(bench, await bench.measure(folder))
    process.stdout.write(`${line}\n`)
    console.error(`${bench.name}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    return true
  } catch (error) {
    console.error(`${bench.name}: failed`, error)
    return false
  }
}
