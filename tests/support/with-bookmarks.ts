import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** One bookmark: its address and title, and its tags, separated by commas. */
export type Bookmark = readonly [url: string, title: string, tags?: string]

/** Lets a library have these bookmarks besides, before an application opens it. */
export function withBookmarks(...items: readonly Bookmark[]): { readonly prepare: (library: string) => Promise<void> } {
  const links = items.map(([url, title, tags = '']) => `<DT><A HREF="${url}" ADD_DATE="1795500000" TAGS="${tags}">${title}</A>`)
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${links.join('')}</DL>`
  return {
    async prepare(library) {
      const newsroom = await openNewsroom({
        library,
        sample: false,
        secrets: { folder: await temporaryFolder(), key: null },
        holder: 'a test',
      })
      const source = { from: 'text', name: 'bookmarks.html', text } as const
      await newsroom.handlers['import.run']({ source, kind: 'bookmarks', topicId: null, dryRun: false })
      await newsroom.close()
    },
  }
}
