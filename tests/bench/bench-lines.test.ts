import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { benchLine, chosenBenches } from './bench.ts'
import { medians, percentile, perSecond, sideBySide } from './measure.ts'

const run = promisify(execFile)
const bench = (...args: readonly string[]) => run(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...args])

describe('a benchmark’s line', () => {
  it('says how many times the plain way’s figure ours is', () => {
    expect(JSON.parse(benchLine({ name: 'library.open', unit: 'ms' }, { value: 30, baseline: 40, note: 'a small library' }))).toEqual({
      name: 'library.open',
      value: 30,
      unit: 'ms',
      baseline: 40,
      ratio: 0.75,
      note: 'a small library',
    })
  })

  it('gives four digits, and the ratio of the unrounded figures', () => {
    const line = benchLine({ name: 'capture.feed', unit: 'ms' }, { value: 1.000049, baseline: 3.00051, note: '' })
    expect(JSON.parse(line)).toMatchObject({ value: 1, baseline: 3.001, ratio: 0.3333 })
  })

  it('stays one line whatever its note says', () => {
    expect(benchLine({ name: 'render.merge', unit: 'merges/s' }, { value: 1, baseline: 1, note: 'three\nfields' })).not.toContain('\n')
  })

  it.each([
    ['nothing to compare with', 3, 0],
    ['a figure that is none', Number.NaN, 3],
    ['a baseline that is none', 3, Number.NaN],
  ])('is refused for %s', (_what, value, baseline) => {
    expect(() => benchLine({ name: 'app.start', unit: 'ms' }, { value, baseline, note: '' })).toThrow('app.start measured')
  })
})

describe('choosing benchmarks', () => {
  const benches = ['library.open', 'delivery.rate', 'delivery.rate.dkim', 'delivery.memory'].map(name => ({ name }))
  const chosen = (...names: string[]) => chosenBenches(benches, names).map(({ name }) => name)

  it.each([
    ['an area', ['delivery'], ['delivery.rate', 'delivery.rate.dkim', 'delivery.memory']],
    ['the beginning of a name', ['delivery.rate'], ['delivery.rate', 'delivery.rate.dkim']],
    ['several', ['library', 'delivery.memory'], ['library.open', 'delivery.memory']],
    ['what there is none of', ['ibrary'], []],
  ])('takes %s', (_what, names, expected) => {
    expect(chosen(...names)).toEqual(expected)
  })

  it('takes all when none is named', () => {
    expect(chosen()).toHaveLength(4)
  })
})

describe('a percentile', () => {
  it.each([
    [50, [3, 1, 2], 2],
    [50, [4, 1, 3, 2], 2.5],
    [95, [7], 7],
    [95, Array.from({ length: 101 }, (_, n) => 100 - n), 95],
    [95, [0, 10], 9.5],
    [0, [5, 4], 4],
    [100, [5, 4], 5],
  ])('of %i in %j is %d', (percent, figures, expected) => {
    expect(percentile(figures, percent)).toBeCloseTo(expected, 10)
  })

  it('of nothing is refused', () => {
    expect(() => percentile([], 50)).toThrow('Nothing was measured.')
  })
})

describe('measuring side by side', () => {
  it('takes turns, each side first in every other round, and leaves the warm-up out', async () => {
    const turns: string[] = []
    const side = (name: string, figure: number) => (round: number) => {
      turns.push(`${name} ${round}`)
      return figure * round
    }
    const figures = await sideBySide(3, side('ours', 1), side('plain', 10))
    expect(turns).toEqual(['ours 0', 'plain 0', 'plain 1', 'ours 1', 'ours 2', 'plain 2', 'plain 3', 'ours 3'])
    expect(medians(figures)).toEqual({ value: 2, baseline: 20 })
  })

  it('makes a rate of the time that so many pieces of work took', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    expect(await perSecond(50, () => vi.advanceTimersByTimeAsync(25))).toBeCloseTo(2_000, 5)
  })
})

describe('npm run bench', () => {
  it('prints one JSON line for a benchmark and nothing else', async () => {
    const { stdout } = await bench('capture.feed')
    expect(stdout).toMatch(/^[^\n]+\n$/)
    expect(JSON.parse(stdout)).toEqual({
      name: 'capture.feed',
      value: expect.any(Number),
      unit: 'ms',
      baseline: expect.any(Number),
      ratio: expect.any(Number),
      note: expect.stringContaining('500 items'),
    })
  })

  it('names the benchmarks there are when asked for another', async () => {
    await expect(bench('teapot')).rejects.toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('library.search.p95') })
  })
})
