import { protocol } from 'electron'
import { type AssetFolders, readAsset } from '../node/web/assets.ts'
import { contentSecurityPolicy } from '../node/web/content-security-policy.ts'

/** Where the user interface lives under Electron. */
export const home = 'app://broadsheet/'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Answers `app://broadsheet/…` from the built user interface and the library's pictures. */
export function serveAssets(folders: AssetFolders): void {
  protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    const asset = host === 'broadsheet' ? await readAsset(folders, pathname) : null
    if (!asset) return new Response('There is nothing here.', { status: 404 })
    return new Response(asset.bytes, {
      headers: { 'content-type': asset.type, 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' },
    })
  })
}
