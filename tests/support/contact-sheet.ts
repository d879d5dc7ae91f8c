// `node tests/support/contact-sheet.ts [FOLDER] [THEME]`: every template in every theme (or one), in the light, in the dark and on a phone: a picture a theme, and a small one, the kind that `resources/screenshots/themes` keeps.
import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import sharp from 'sharp'
import type { Template } from '../../src/core/compose/template.ts'
import type { Theme } from '../../src/core/compose/theme.ts'
import { mergeFields } from '../../src/core/render/merge-fields.ts'
import { previewValues, sampleReader } from '../../src/core/render/sample-reader.ts'
import { wholePicture } from '../../src/core/render/picture-width.ts'
import { preparePicture } from '../../src/node/pictures/prepare-picture.ts'
import { builtInTemplates } from '../../src/node/resources/templates.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'
import { chromeProgram } from './browser.ts'
import { rendered } from './harbour-rendering.ts'
import { root } from './root.ts'
import { specimenPictures, specimenOf } from './specimens.ts'

const views = [
  { name: 'light', scheme: 'light', width: 800 },
  { name: 'dark', scheme: 'dark', width: 800 },
  { name: 'phone', scheme: 'light', width: 390 },
] as const

// Words can still be read, and all ten weigh a megabyte and a half.
const smallWidth = 1_200

const [asked, only] = process.argv.slice(2)
const folder = asked ?? (await mkdtemp(join(tmpdir(), 'broadsheet-contact-sheet-')))
await mkdir(folder, { recursive: true })
const pictures = await dataAddresses()
const browser = await chromium.launch({ ...(chromeProgram ? { executablePath: chromeProgram } : {}), args: ['--no-sandbox'] })
try {
  for (const theme of await builtInThemes()) {
    if (only !== undefined && theme.id !== only) continue
    const page = await browser.newPage({ viewport: { width: 2200, height: 1400 } })
    const shots = await Promise.all((await builtInTemplates()).map(template => drawn(theme, template)))
    const path = join(folder, `${theme.id}.png`)
    const small = sharp(await sheet(page, theme, shots, path)).resize({ width: smallWidth })
    await small.avif({ quality: 50 }).toFile(join(folder, `${theme.id}.avif`))
    await page.close()
    process.stdout.write(`${path}\n`)
  }
} finally {
  await browser.close()
}

interface Drawn {
  readonly name: string
  readonly shots: readonly string[]
}

async function drawn(theme: Theme, template: Template): Promise<Drawn> {
  const digest = specimenOf(template)
  const mail = await rendered(digest, { theme, pictureAddress: file => pictures.get(wholePicture(file)) ?? file })
  const html = mergeFields(mail.html, 'html', previewValues(sampleReader, digest), { tags: [], web: false })
  const shots: string[] = []
  for (const { scheme, width } of views) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
    await page.setContent(html)
    shots.push((await page.screenshot({ fullPage: true, type: 'jpeg', quality: 80 })).toString('base64'))
    await page.close()
  }
  return { name: template.name, shots }
}

async function sheet(page: Page, theme: Theme, all: readonly Drawn[], path: string): Promise<Buffer> {
  const columns = all
    .map(
      ({ name, shots }) =>
        `<section><h2>${name}</h2><div>${shots.map((shot, at) => `<img style="width:${(views[at]?.width ?? 0) * 0.5}px" src="data:image/jpeg;base64,${shot}">`).join('')}</div></section>`,
    )
    .join('')
  await page.setContent(
    `<style>body{font:14px sans-serif;margin:16px}main{columns:2}section{break-inside:avoid}div{display:flex;gap:10px;align-items:start}</style><h1>${theme.name}</h1><main>${columns}</main>`,
  )
  return page.screenshot({ path, fullPage: true })
}

/** The sample's pictures at the address that a page without a server can show. */
async function dataAddresses(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { file, name } of specimenPictures) {
    const { bytes, extension } = await preparePicture(await readFile(join(root, 'resources/sample-library/pictures', name)))
    found.set(file, `data:image/${extension};base64,${Buffer.from(bytes).toString('base64')}`)
  }
  return found
}
