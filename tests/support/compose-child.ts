import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { editDigest } from '../../src/core/compose/edit-digest.ts'
import { record, undo } from '../../src/core/compose/history.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { openSteps } from './compose-steps.ts'

// A process that edits a digest and takes every fifth edit back, saving each, until it is killed. It says `kept SUBJECT` after each save.
const [folder = '', digestId = '', run = ''] = process.argv.slice(2)

const newsroom = await openNewsroom({
  library: join(folder, 'library'),
  sample: false,
  secrets: { folder: join(folder, 'secrets'), key: null },
  holder: 'a test',
})
const steps = await openSteps(newsroom.handlers, digestId)
for (let edit = 1; ; edit += 1) {
  await steps.go(history =>
    edit % 5 === 0 ? undo(history) : record(history, editDigest(history.present, { subject: `Edit ${edit} of run ${run}` })),
  )
  // At once, so that nothing said is lost when the process is killed.
  writeSync(1, `kept ${steps.history.present.subject}\n`)
}
