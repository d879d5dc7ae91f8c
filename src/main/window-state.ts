import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'

interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number }
  readonly maximised: boolean
}

const atFirst: WindowState = { bounds: { width: 1360, height: 880 }, maximised: false }

/** Where the window was last, if a screen still shows that place. */
export function savedWindowState(): WindowState {
  try {
    const state = JSON.parse(readFileSync(file(), 'utf8')) as { bounds: Rectangle; maximised: boolean }
    return onScreen(state.bounds) ? state : atFirst
  } catch {
    return atFirst
  }
}

/** Remembers where the window is when it closes. */
export function keepWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
    writeFileSync(file(), JSON.stringify(state))
  })
}

function onScreen({ x, y, width, height }: Rectangle): boolean {
  if (![x, y, width, height].every(Number.isFinite)) return false
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  return x < workArea.x + workArea.width && y < workArea.y + workArea.height && x + width > workArea.x && y + height > workArea.y
}

function file(): string {
  return join(app.getPath('userData'), 'window.json')
}
