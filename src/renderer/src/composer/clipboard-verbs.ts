import type { BlockPicture } from '../../../core/compose/block.ts'
import type { Clipping } from '../../../core/compose/clipping/clipping.ts'
import { clip } from '../../../core/compose/clipping/clip.ts'
import { blocksIn, pasteClipping, withNewIds } from '../../../core/compose/clipping/paste-clipping.ts'
import { emptyBlock } from '../../../core/compose/empty-block.ts'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import { readHtml } from '../../../core/compose/prose/read-html.ts'
import { writeProse } from '../../../core/compose/prose/write-prose.ts'
import { ask } from '../ask.ts'
import { sourceOf } from '../browser-shell.ts'
import { attempt, say } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { theseBlocks } from './choose-blocks.ts'
import { clippingIn, contentsOf, type ClipboardContents } from './clipboard-contents.ts'
import type { Composer } from './composer-store.ts'
import { focusBlock } from './focus-block.ts'
import { placeForArticle } from './place-for-article.ts'

/** How blocks and sections leave for the system's clipboard and come from it. */
export function clipboardVerbs(composer: Composer) {
  const digest = () => composer.state.getState().history.present

  /** Pastes below the selected block, or at a place. */
  async function paste({ html, text }: ClipboardContents, place: BlockPlace | null): Promise<void> {
    const clipping = clippingIn(html)
    const words = clipping === null && html !== '' ? writeProse(readHtml(html), '') : text
    const read = await attempt(() => ask('digest.readPasted', { clipping, text: words }))
    if (!read) return
    insert(withNewIds(read.clipping), place)
    if (read.missingPictures > 0) say(`${counted(read.missingPictures, 'picture')} stayed behind in the other library.`)
  }

  function insert(clipping: Clipping, place: BlockPlace | null): void {
    composer.change(now => pasteClipping(now, clipping, place ?? placeForArticle(now, composer.state.getState().selectedId)))
    const ids = blocksIn(clipping).map(({ id }) => id)
    if (ids.length === 0) return
    composer.choose(theseBlocks(ids))
    focusBlock(ids[0] ?? null)
  }

  return {
    /** What copying these blocks and sections puts into a clipboard. */
    copied: (ids: readonly string[]): ClipboardContents => contentsOf(clip(digest(), ids)),
    /** Puts them there, from a menu; keys and the native menu do it by the window's own events. */
    copy: async (ids: readonly string[]): Promise<boolean> => {
      const { html, text } = contentsOf(clip(digest(), ids))
      const kinds = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) }
      return (await attempt(async () => (await navigator.clipboard.write([new ClipboardItem(kinds)]), true))) ?? false
    },
    paste,
    /** Keeps pictures in the library and pastes each as a block. */
    pastePictures: async (files: readonly File[]): Promise<void> => {
      const pictures = await attempt(() => Promise.all(files.map(keepPicture)))
      if (pictures) insert({ blocks: pictures.map(picture => ({ ...emptyBlock('picture'), picture })), sections: [] }, null)
    },
    pasteFromMenu: async (place: BlockPlace | null): Promise<void> => {
      const contents = await attempt(readClipboard)
      if (contents) await paste(contents, place)
    },
  }
}

async function readClipboard(): Promise<ClipboardContents> {
  const [item] = await navigator.clipboard.read()
  const textOf = async (kind: string): Promise<string> => (item?.types.includes(kind) ? (await item.getType(kind)).text() : '')
  return { html: await textOf('text/html'), text: await textOf('text/plain') }
}

async function keepPicture(file: File): Promise<BlockPicture> {
  return ask('pictures.add', { source: await sourceOf(file), alt: '' })
}
