import { vocabulary } from './wide-vocabulary.ts'

/** A browser's bookmarks as Firefox and Chrome export them, `round` telling one file's addresses from another's. */
export function bookmarkFile(count: number, round: number): string {
  const marks = Array.from({ length: count }, (_, n) => {
    const words = [3, 7, 11, 13, 17].map(step => vocabulary[(n * step * 31 + round) % 20_000] ?? '')
    const added = 1_700_000_000 + n * 6000
    return `    <DT><A HREF="https://${words[0]}.example/${round}/${n}" ADD_DATE="${added}" TAGS="${words[1]},reading">${words.join(' ')}</A>\n`
  })
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n${marks.join('')}</DL><p>\n`
}
