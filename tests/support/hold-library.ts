import { once } from 'node:events'
import { tell } from '../../src/core/base/problem.ts'
import { openLibraryFolder } from '../../src/node/files/library-folder.ts'

// A process that says `ready`, opens a library when spoken to, says `opened` or `refused CODE`, and closes it when spoken to again.
const [folder = ''] = process.argv.slice(2)

console.log('ready')
await once(process.stdin, 'data')
try {
  const library = await openLibraryFolder(folder, () => undefined, 'broadsheet send')
  console.log('opened')
  await once(process.stdin, 'data')
  await library.close()
} catch (error) {
  console.log(`refused ${tell(error).code}`)
}
process.exit()
