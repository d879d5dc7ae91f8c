import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Release } from '../../core/settings/release.ts'
import { appRoot } from '../app-root.ts'

/** Broadsheet's own version, and what each brought. */
export async function aboutThisVersion(): Promise<{ readonly version: string; readonly whatsNew: readonly Release[] }> {
  const [manifest, news] = await Promise.all([
    readFile(join(appRoot, 'package.json'), 'utf8'),
    readFile(join(appRoot, 'resources/whats-new.json'), 'utf8'),
  ])
  return { ...z.object({ version: z.string() }).parse(JSON.parse(manifest)), whatsNew: z.array(Release).parse(JSON.parse(news)) }
}
