import type { ReactElement } from 'react'
import { oneLine } from '../../../core/base/text.ts'
import { hitsIn } from '../../../core/base/word-hits.ts'
import type { ArticleRow } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { Highlighted } from '../ui/Highlighted.tsx'
import type { FoundBy } from './found-by.ts'

interface ExcerptProps {
  readonly article: ArticleRow
  readonly found: FoundBy
}

// Characters: what a row has room for at most, and what is seen of it in any case.
const most = 300
const seen = 60

/** The beginning of what the source says or, where only the saved text has what was searched, that passage. */
export function Excerpt({ article, found }: ExcerptProps): ReactElement {
  const opening = oneLine(article.excerpt || article.insight).slice(0, most)
  const elsewhere = found.words.length > 0 && hitsIn(`${article.title}\n${opening.slice(0, seen)}`, found.words).length === 0
  const asked = { ids: [article.id], text: [found.text, ...found.corrected.map(({ read }) => read)].join(' ') }
  const passage = useAnswer('library.snippets', asked, { enabled: elsewhere }).data?.[0]?.passage
  return <Highlighted text={elsewhere && passage ? passage : opening} sought={found.words} />
}
