import { type ProblemWords, tell } from '../core/base/problem.ts'
import type { Newsroom } from '../contract/newsroom.ts'
import { servePort } from '../contract/serve-port.ts'
import { fileLog } from './log.ts'
import { openNewsroom } from './open-newsroom.ts'

/** What Electron's main process tells the newsroom to open. */
export interface Opening {
  readonly library: string
  /** Fill a library that does not exist yet with the sample. */
  readonly sample: boolean
  /** The folder of the secrets file. */
  readonly secrets: string
  /** From the system's keychain; null where there is none. */
  readonly secretsKey: string | null
}

export type ToNewsroom = { readonly type: 'open'; readonly opening: Opening } | { readonly type: 'window' } | { readonly type: 'close' }

export type FromNewsroom = { readonly type: 'opened' } | { readonly type: 'failed'; readonly problem: ProblemWords }

const { parentPort } = process
let newsroom: Promise<Newsroom> | undefined

parentPort.on('message', ({ data, ports }) => {
  const message = data as ToNewsroom
  if (message.type === 'open') newsroom = open(message.opening)
  if (message.type === 'window' && ports[0]) void attach(ports[0])
  if (message.type === 'close') void close()
})

async function open(opening: Opening): Promise<Newsroom> {
  try {
    const opened = await openNewsroom({
      library: opening.library,
      sample: opening.sample,
      secrets: { folder: opening.secrets, key: opening.secretsKey },
      holder: 'Broadsheet',
    })
    tellMain({ type: 'opened' })
    return opened
  } catch (error) {
    fileLog(error)
    tellMain({ type: 'failed', problem: tell(error) })
    throw error
  }
}

async function attach(port: Electron.MessagePortMain): Promise<void> {
  const waiting: unknown[] = []
  let hear = (message: unknown): void => void waiting.push(message)
  port.on('message', ({ data }) => hear(data))
  port.start()
  const opened = await newsroom
  if (!opened) return
  const stop = servePort(
    opened,
    {
      post: message => port.postMessage(message),
      onMessage(listener) {
        hear = listener
        for (const message of waiting.splice(0)) listener(message)
      },
    },
    fileLog,
  )
  port.on('close', stop)
}

async function close(): Promise<void> {
  await newsroom?.then(
    opened => opened.close(),
    () => undefined,
  )
  process.exit(0)
}

function tellMain(message: FromNewsroom): void {
  parentPort.postMessage(message)
}
