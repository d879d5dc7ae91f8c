import type { Collection } from '../base/collection.ts'
import type { Clock, Source } from '../base/port.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Article } from '../library/article.ts'
import type { ArticleIndex } from '../library/article-index.ts'
import type { Topic } from '../library/topic.ts'
import type { BlockPicture } from './block.ts'
import type { Digest } from './digest.ts'
import type { KeptRevisions } from './revisions/revision.ts'
import type { KeptHistory } from './steps/kept-history.ts'
import type { Template } from './template.ts'
import type { Theme } from './theme.ts'

/** What composing needs of the world. */
export interface DigestPorts {
  readonly digests: Collection<Digest>
  readonly histories: Collection<KeptHistory>
  readonly revisions: Collection<KeptRevisions>
  readonly topics: Pick<Collection<Topic>, 'get' | 'all'>
  readonly articles: {
    /** Throws not-found. */
    article(id: string): Promise<Article>
    /** The articles of a topic (of all topics for null) that are in no digest, archived ones left out. */
    unusedOf(topicId: string | null): Promise<readonly Article[]>
    /** The saved body as one line of plain text; empty where nothing was saved. */
    text(id: string): Promise<string>
    /** Of these articles, the groups that tell the same story. */
    sameStories(ids: readonly string[]): Promise<readonly (readonly string[])[]>
  }
  readonly index: Pick<ArticleIndex, 'setUse' | 'dropUse' | 'findByKey'>
  /** Those that come with Broadsheet, then the library's own. */
  readonly themes: () => Promise<readonly Theme[]>
  readonly templates: () => Promise<readonly Template[]>
  readonly ownThemes: Collection<Theme>
  readonly ownTemplates: Collection<Template>
  /** What the curator hands over, as text. */
  readonly readText: (source: Source) => Promise<{ readonly name: string; readonly text: string }>
  readonly pictures: {
    addPicture(source: Source, alt: string): Promise<BlockPicture>
    /** A library picture as it is handed over. Throws not-found. */
    pictureSource(file: string): Promise<Extract<Source, { from: 'bytes' }>>
    /** A small copy of a picture: red, green, blue and opacity of each pixel. Throws file-not-understood and file-too-large. */
    pixelsOf(source: Source): Promise<Uint8Array>
  }
  readonly undo: UndoLog
  readonly clock: Clock
}
