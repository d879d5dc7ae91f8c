import type { Block } from '../compose/block.ts'
import type { Digest } from '../compose/digest.ts'
import type { Placeholder } from '../compose/placeholders.ts'
import type { Theme } from '../compose/theme.ts'
import type { RenderedDigest } from '../render/render-operations.ts'
import type { Reader } from '../render/render-ports.ts'
import type { FeatureSupport, KnownArticle, KnownLink } from './check-ports.ts'
import type { Page } from './page/read-page.ts'
import type { Misspelt } from './spelling/find-misspelt.ts'

/** Everything that faults are found in. */
export interface CheckMatter {
  readonly digest: Digest
  /** All blocks, from the top. */
  readonly blocks: readonly Block[]
  /** Blocks marked, pictures at `images/<file>`, merge fields not filled in. */
  readonly rendered: RenderedDigest
  readonly page: Page
  /** On the web, as the mail links to them. */
  readonly addresses: readonly string[]
  readonly theme: Theme
  readonly placeholders: readonly Placeholder[]
  /** Whoever the digest may go to; none where that is not known. */
  readonly readers: readonly Pick<Reader, 'name' | 'attributes'>[]
  readonly postalAddresses: readonly string[]
  readonly articles: ReadonlyMap<string, KnownArticle>
  /** By address, as the mail links to it. */
  readonly links: ReadonlyMap<string, KnownLink>
  /** Bytes by library picture. */
  readonly pictureBytes: ReadonlyMap<string, number>
  readonly support: readonly FeatureSupport[]
  readonly misspelt: readonly Misspelt[]
}
