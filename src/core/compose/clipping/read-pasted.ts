import { Problem } from '../../base/problem.ts'
import { identityKeys } from '../../library/identity.ts'
import { articleBlock } from '../article-block.ts'
import type { Block, BlockPicture } from '../block.ts'
import type { DigestPorts } from '../digest-ports.ts'
import { emptyBlock } from '../empty-block.ts'
import { Clipping } from './clipping.ts'

/** What is in a clipboard, as far as a digest can take it. */
export interface PasteOrder {
  /** A clipping as `JSON.stringify` wrote it; null where what was copied comes from elsewhere. */
  readonly clipping: string | null
  /** Markdown; counts where there is no clipping. */
  readonly text: string
}

/** What a digest takes of a clipboard, and what it does not. */
export interface PasteOutcome {
  readonly clipping: Clipping
  /** Pictures that another library has and this one does not. */
  readonly missingPictures: number
}

interface Ports {
  readonly articles: Pick<DigestPorts['articles'], 'article'>
  readonly index: Pick<DigestPorts['index'], 'findByKey'>
  readonly pictures: Pick<DigestPorts['pictures'], 'pictureSource'>
}

/**
 * Reads a clipboard for a digest of this library: a clipping with its articles and pictures as far as they are here; an address that
 * the library has as its article; any other text as a block of text. Throws bad-input for a clipping that is none.
 */
export async function readPasted(ports: Ports, { clipping, text }: PasteOrder): Promise<PasteOutcome> {
  if (clipping !== null) return settled(ports, clipping)
  const blocks = await blocksOfText(ports, text)
  return { clipping: { blocks, sections: [] }, missingPictures: 0 }
}

async function settled(ports: Ports, text: string): Promise<PasteOutcome> {
  const clipping = parsed(text)
  let missingPictures = 0
  const picture = async (shown: BlockPicture | null): Promise<BlockPicture | null> => {
    if (!shown || (await ports.pictures.pictureSource(shown.file).catch(() => null))) return shown
    missingPictures += 1
    return null
  }
  const settle = async (block: Block): Promise<Block> => {
    const here = 'picture' in block ? { ...block, picture: await picture(block.picture) } : block
    return here.kind === 'article' && here.articleId !== null && !(await ports.articles.article(here.articleId).catch(() => null))
      ? { ...here, articleId: null }
      : here
  }
  const blocks = await Promise.all(clipping.blocks.map(settle))
  const sections = await Promise.all(
    clipping.sections.map(async section => ({ ...section, blocks: await Promise.all(section.blocks.map(settle)) })),
  )
  return { clipping: { blocks, sections }, missingPictures }
}

function parsed(text: string): Clipping {
  try {
    return Clipping.parse(JSON.parse(text))
  } catch (error) {
    throw new Problem('bad-input', 'What was copied cannot be read as blocks.', 'Copy it again from a digest.', { cause: error })
  }
}

/** Lines that are all addresses of the library are its articles. */
async function blocksOfText(ports: Ports, text: string): Promise<Block[]> {
  const lines = text.split('\n').map(line => line.trim().replace(/^<(.*)>$/, '$1'))
  const addresses = lines.filter(line => line !== '')
  const known = addresses.every(line => /^https?:\/\/\S+$/i.test(line)) ? await articlesAt(ports, addresses) : []
  if (known.length === addresses.length && known.length > 0) return known
  return text.trim() === '' ? [] : [{ ...emptyBlock('text'), markdown: text.trim() }]
}

async function articlesAt({ articles, index }: Ports, addresses: readonly string[]): Promise<Block[]> {
  const keys = addresses.flatMap(url => identityKeys({ url, canonicalUrl: null, source: { key: '' } }))
  const found = await index.findByKey(keys)
  const ids = keys.map(key => found.get(key)).filter(id => id !== undefined)
  return (await Promise.all(ids.map(id => articles.article(id)))).map(article => articleBlock(article, 'picture-left'))
}
