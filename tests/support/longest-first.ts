import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Folders whose files open browsers, start programs or try thousands of files; in the order of how long one file takes.
const long = ['tests/fuzz/', 'tests/journeys/', 'tests/renderer/', 'tests/cli/', 'tests/hosts/', 'tests/bench/']

/**
 * Begins with the files that take longest. A clean clone has no record of earlier runs, and vitest then goes by the size of the
 * files: the longest came last, when the other cores had nothing left to do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the sequencer's own
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = long.findIndex(folder => moduleId.includes(`/${folder}`))
  return rank < 0 ? long.length : rank
}
