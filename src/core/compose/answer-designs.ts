import type { Answering } from '../base/answering.ts'
import type { Collection, Kept } from '../base/collection.ts'
import { newId } from '../base/id.ts'
import type { Undoable } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { oneLine, shorten } from '../base/text.ts'
import { templateFile } from './design-file.ts'
import type { DesignOperations } from './design-operations.ts'
import type { DigestPorts } from './digest-ports.ts'
import { openDigest } from './kept-digest.ts'
import { noSuchTemplate } from './missing.ts'
import { dominantColours, leadingColour } from './palette/dominant-colours.ts'
import { chromaOf, hexOf, hueOf } from './palette/oklab.ts'
import { palettesAround } from './palette/palettes-around.ts'
import { readSharedTheme, shareTheme } from './share-theme.ts'
import { templateFrom } from './template-from.ts'

type Ports = Pick<DigestPorts, 'digests' | 'themes' | 'templates' | 'ownThemes' | 'ownTemplates' | 'readText' | 'pictures' | 'undo'>

/** Themes and templates: those that come with Broadsheet, and the library's own. */
export function answerDesigns(ports: Ports): Answering<DesignOperations> {
  const { themes, templates, ownThemes, ownTemplates, undo } = ports
  return {
    'themes.list': () => themes(),
    'themes.own': async () => (await ownThemes.all()).map(({ id }) => id),
    'templates.list': () => templates(),
    'templates.own': async () => (await ownTemplates.all()).map(({ id }) => id),
    'templates.fromDigest': async ({ digestId, name }) => keep(ownTemplates, templateFrom(await openDigest(ports, digestId), name)),
    'themes.save': theme => keep(ownThemes, theme),
    'templates.save': template => keep(ownTemplates, template),
    'themes.remove': id => remove(ownThemes, id, undo, noSuchTheme),
    'templates.remove': id => remove(ownTemplates, id, undo, noSuchTemplate),
    'themes.import': async ({ source }) => {
      const { name, text } = await ports.readText(source)
      return keep(ownThemes, { ...(await readSharedTheme(ports, name, text)), id: '' })
    },
    'themes.export': async id => shareTheme(ports, found(await themes(), id, noSuchTheme)),
    'themes.paletteFrom': async ({ source }) => {
      const colours = dominantColours(await ports.pictures.pixelsOf(source))
      return { ...palettesAround(leadingColour(colours)), colours: colours.map(each => hexOf(each.l, chromaOf(each), hueOf(each))) }
    },
    'templates.export': async id => templateFile(found(await templates(), id, noSuchTemplate)),
  }
}

/** Keeps a design under its id where the library has it, else as a new one. */
export async function keep<T extends Kept & { readonly name: string }>(own: Collection<T>, design: T): Promise<T> {
  const name = oneLine(design.name)
  if (name === '') throw new Problem('bad-input', 'It has no name yet.', 'Give it a name by which you will know it again.')
  const id = (await own.get(design.id === '' ? '-' : design.id).catch(() => undefined)) ? design.id : newId()
  const { after } = await own.change(id, () => ({ ...design, id, name }))
  return after ?? { ...design, id, name }
}

async function remove<T extends Kept & { readonly name: string }>(
  own: Collection<T>,
  id: string,
  undo: DigestPorts['undo'],
  missing: () => Problem,
): Promise<Undoable> {
  const change = await own.change(id, () => undefined)
  const undoable = change.before ? undo.remember(`Removed “${shorten(change.before.name, 60)}”`, [change]) : null
  if (!undoable) throw missing()
  return undoable
}

function found<T extends Kept>(all: readonly T[], id: string, missing: () => Problem): T {
  const one = all.find(each => each.id === id)
  if (!one) throw missing()
  return one
}

function noSuchTheme(): Problem {
  return new Problem('not-found', 'There is no such theme.', 'Choose one of the themes listed.')
}
