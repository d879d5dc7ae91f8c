// `npm start`, `npm run demo`: plain JavaScript, because it must be able to say that Node is too old to read the rest.
import { resolve } from 'node:path'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    'Broadsheet runs on Node 24, which “npm install” brings along. Run “npm install” without --ignore-scripts, then start it with npm.\n',
  )
  process.exit(1)
}
const { start } = await import('./start/start.ts')
await start(resolve(import.meta.dirname, '..'), process.argv.slice(2))
