import { Button } from '@mantine/core'
import { Download, FileDown } from 'lucide-react'
import { useEffect, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { counted } from '../ui/words.ts'
import { ArticlePane } from './ArticlePane.tsx'
import { ArticleReader } from './ArticleReader.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'
import { LibraryMenu } from './LibraryMenu.tsx'
import { openArticle } from './library-view.ts'
import { usePasteScoop } from './paste-scoop.ts'
import { ScoopField } from './ScoopField.tsx'

const panes = [
  { size: '208px', min: '150px', max: '340px' },
  { size: '440px', min: '280px', max: '900px' },
  { size: 1, min: '320px' },
] as const

/** Everything scooped: narrowed at the left, listed in the middle, read at the right. */
export function LibraryScreen({ articleId }: { readonly articleId: string | null }): ReactElement {
  const facets = useAnswer('library.facets', undefined)
  useEffect(() => {
    if (articleId) openArticle(articleId)
  }, [articleId])
  usePasteScoop()
  const tools = (
    <>
      <ScoopField />
      <Button variant="default" leftSection={<Download size={15} />} onClick={() => openDialog({ is: 'import', source: null })}>
        Import
      </Button>
      <Button
        variant="default"
        leftSection={<FileDown size={15} />}
        disabled={!facets.data?.total}
        onClick={() => openDialog({ is: 'export', articleIds: [] })}
      >
        Export
      </Button>
      <LibraryMenu />
    </>
  )
  return (
    <Screen title="Library" aside={facets.data && counted(facets.data.total, 'article')} toolbar={tools}>
      {facets.error && <ProblemNotice problem={facets.error} />}
      {facets.data?.total === 0 && <EmptyLibrary />}
      {facets.data && facets.data.total > 0 && (
        <Panes name="library" panes={panes}>
          <LibraryFilters facets={facets.data} />
          <ArticlePane />
          <ArticleReader />
        </Panes>
      )}
    </Screen>
  )
}
