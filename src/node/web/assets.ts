import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Where the user interface and the library's pictures lie. */
export interface AssetFolders {
  readonly renderer: string
  readonly images: string
}

/** The file behind a path of the user interface: `/` is the page, `/images/<file>` a library picture; null for anything else. */
export async function readAsset(folders: AssetFolders, pathname: string): Promise<Asset | null> {
  const path = decoded(pathname)
  if (path === null) return null
  const picture = /^\/images\/([0-9a-f]{64}(?:-\d{1,4})?\.(?:jpg|png|gif))$/.exec(path)?.[1]
  const file = picture ? join(folders.images, picture) : join(folders.renderer, normalize(path === '/' ? '/index.html' : path))
  const type = types[extname(file)]
  if (!type || (!picture && !file.startsWith(folders.renderer + sep))) return null
  try {
    return { type, bytes: new Uint8Array(await readFile(file)) }
  } catch {
    return null
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
