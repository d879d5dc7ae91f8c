import { openDesk, readers, sendToAll } from './smtp-desk.ts'

// A whole process that sends, to be killed in the middle: `send-child.ts FOLDER PORT COUNT`.
// It resumes the delivery that it finds in the folder, or starts one; it answers with the summary as JSON.

const [folder = '', port = '0', count = '0'] = process.argv.slice(2)
const desk = openDesk({ folder, people: readers(Number(count)), account: { port: Number(port) } })
const [known] = await desk.ask['delivery.list'](undefined)
const { id } = known ? await desk.ask['delivery.resume'](known.id) : await desk.ask['delivery.send'](sendToAll)
process.stdout.write(`${JSON.stringify(await desk.ask['delivery.settled'](id))}\n`)
