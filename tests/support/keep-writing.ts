import { writeSync } from 'node:fs'
import { tell } from '../../src/core/base/problem.ts'
import { openCollection } from '../../src/core/storage/open-collection.ts'
import { openLibraryFolder } from '../../src/node/files/library-folder.ts'
import { boats } from './boats.ts'

// A process that keeps changing boats, three at a time, until it is killed or the disk is full. It says `kept ID` after each
// acknowledged change, `going ID` before it removes one and `gone ID` after, `notice WORDS`, and `failed CODE` at the end.
const [folder = '', run = '', growing = ''] = process.argv.slice(2)

const library = await openLibraryFolder(folder, notice => say(`notice ${notice.what}`))
const collection = openCollection(boats(), library.store)
await Promise.all(
  ['a1', 'a1', 'b2'].map(async (shard, writer) => keepChanging(shard, writer).catch(error => say(`failed ${tell(error).code}`))),
)
await library.close()

async function keepChanging(shard: string, writer: number): Promise<never> {
  for (let berth = 1; ; berth++) {
    const idOf = (number: number) => `${shard}-${run}-${writer}-${number}`
    const id = idOf(berth)
    await collection.change(id, () => ({ id, name: `Boat ${berth} of run ${run}`, berth }))
    say(`kept ${id}`)
    if (growing || berth < 3) continue
    say(`going ${idOf(berth - 2)}`)
    await collection.change(idOf(berth - 2), () => undefined)
    say(`gone ${idOf(berth - 2)}`)
  }
}

/** At once, so that nothing said is lost when the process is killed. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
