import { resolve } from 'node:path'
import { app, type WebContents } from 'electron'
import { linkScheme, readScoopLink, type ScoopRequest } from '../contract/scoop-link.ts'

/** The `broadsheet:` links that the system hands us. */
export interface Links {
  /** Takes the link among a program's arguments, as Windows and Linux hand it on. */
  take(argv: readonly string[]): void
  /** Tells a window of them from now on, and of those that came before it was there. */
  tell(contents: WebContents): void
}

/** Makes us the program for our links, and follows them from the one that started us. */
export function followLinks(argv: readonly string[]): Links {
  const waiting: (ScoopRequest | null)[] = []
  let listening: WebContents | null = null

  function receive(link: string): void {
    const request = readScoopLink(link)
    if (listening && !listening.isDestroyed()) listening.send('scoop', request)
    else waiting.push(request)
  }
  function take(args: readonly string[]): void {
    const link = args.findLast(argument => argument.toLowerCase().startsWith(`${linkScheme}:`))
    if (link !== undefined) receive(link)
  }

  // From a checkout the program is Electron itself, which must be told what to run.
  const [, script = '.'] = argv
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  else app.setAsDefaultProtocolClient(linkScheme, process.execPath, [resolve(script)])
  app.on('open-url', (event, link) => {
    event.preventDefault()
    receive(link)
  })
  take(argv)
  return {
    take,
    tell(contents) {
      contents.ipc.on('links-heard', event => {
        if (event.senderFrame !== contents.mainFrame) return
        listening = contents
        for (const request of waiting.splice(0)) contents.send('scoop', request)
      })
      contents.once('destroyed', () => {
        if (listening === contents) listening = null
      })
    },
  }
}
