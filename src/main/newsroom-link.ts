import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import type { ProblemWords } from '../core/base/problem.ts'
import type { FromNewsroom, Opening, ToNewsroom } from '../node/newsroom-process.ts'

// A newsroom that falls this often right after its start will not stand by being started again.
const restartsAllowed = 3
const restartWindowMs = 60_000

export interface NewsroomLink {
  /** Gives a window a port of its own to the newsroom, now and after each restart. */
  connect(contents: WebContents): void
  close(): Promise<void>
}

export interface NewsroomStart {
  readonly script: string
  readonly opening: Opening
  /** The library cannot be opened, or the newsroom keeps falling. */
  readonly onFailure: (problem: ProblemWords) => void
}

/** Runs the newsroom in a process of its own, so that no disk, MJML or SMTP work can freeze a window; starts it again when it falls. */
export function startNewsroom({ script, opening, onFailure }: NewsroomStart): NewsroomLink {
  const windows = new Set<WebContents>()
  let falls: readonly number[] = []
  let closing = false
  let child = start()

  function start(): UtilityProcess {
    const started = utilityProcess.fork(script, [], { serviceName: 'Broadsheet newsroom' })
    post(started, { type: 'open', opening })
    started.on('message', (message: FromNewsroom) => {
      if (message.type !== 'failed') return
      closing = true
      onFailure(message.problem)
    })
    started.once('exit', () => {
      if (closing) return
      falls = [...falls, Date.now()].filter(at => Date.now() - at < restartWindowMs)
      if (falls.length > restartsAllowed) return onFailure(keepsFalling)
      child = start()
      for (const contents of windows) link(contents)
    })
    return started
  }

  function link(contents: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    post(child, { type: 'window' }, [port1])
    contents.postMessage('newsroom-port', null, [port2])
  }

  return {
    connect(contents) {
      if (!windows.has(contents)) contents.once('destroyed', () => windows.delete(contents))
      windows.add(contents)
      link(contents)
    },
    close() {
      if (closing) return Promise.resolve()
      closing = true
      return new Promise(resolve => {
        child.once('exit', () => resolve())
        post(child, { type: 'close' })
      })
    },
  }
}

function post(child: UtilityProcess, message: ToNewsroom, ports: Electron.MessagePortMain[] = []): void {
  child.postMessage(message, ports)
}

const keepsFalling: ProblemWords = {
  code: 'unforeseen',
  what: 'Broadsheet’s newsroom stopped several times in a minute.',
  remedy: 'Your library is safe. Start Broadsheet again; if this goes on, the log says why.',
}
