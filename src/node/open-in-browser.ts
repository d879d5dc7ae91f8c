import { spawn } from 'node:child_process'

// Without a shell: an address with “&” in it would be two commands to cmd.exe.
const openers: Readonly<Partial<Record<string, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens a page in the default browser. Where there is no display nothing happens: the printed address is all there is. */
export function openInBrowser(url: string): void {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open']
  if (program === 'xdg-open' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return
  spawn(program, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
