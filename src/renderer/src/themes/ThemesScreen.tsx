import { Button } from '@mantine/core'
import { Copy, FolderOpen } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { useCommands } from '../shell/commands.ts'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { openDesignFile } from './design-files.ts'
import { DesignKinds } from './DesignKinds.tsx'
import type { Subject } from './preview-subject.ts'
import { ThemeEditor } from './ThemeEditor.tsx'
import { ThemeList } from './ThemeList.tsx'
import { duplicateTheme, saveThemeFile } from './theme-steps.ts'

const panes = [
  { size: '210px', min: '170px', max: '320px' },
  { size: 1, min: '660px' },
] as const

/** The themes: those that come with Broadsheet to look at, the library's own to change. */
export function ThemesScreen({ themeId }: { readonly themeId: string | null }): ReactElement {
  const themes = useAnswer('themes.list', undefined)
  const own = useAnswer('themes.own', undefined)
  const [subject, setSubject] = useState<Subject>({ is: 'template', id: 'weekly-digest' })
  const shown = themes.data?.find(({ id }) => id === themeId) ?? themes.data?.[0]
  useCommands([
    { id: 'themes.open', label: 'Open a theme or a template from a file…', group: 'Themes', run: () => void openDesignFile() },
    { id: 'themes.duplicate', label: 'Duplicate this theme', group: 'Themes', run: () => shown && void duplicateTheme(shown) },
    { id: 'themes.save', label: 'Share this theme…', group: 'Themes', run: () => shown && void saveThemeFile(shown.id) },
  ])
  const tools = (
    <>
      <DesignKinds shown="themes" />
      <Button variant="default" leftSection={<FolderOpen size={15} />} onClick={() => void openDesignFile()}>
        Open a file…
      </Button>
      {shown && (
        <Button leftSection={<Copy size={15} />} onClick={() => void duplicateTheme(shown)}>
          Duplicate
        </Button>
      )}
    </>
  )
  const error = themes.error ?? own.error
  return (
    <Screen title="Themes" toolbar={tools}>
      {error && <ProblemNotice problem={error} />}
      {themes.data && own.data && shown && (
        <Panes name="themes" panes={panes}>
          <ThemeList themes={themes.data} own={new Set(own.data)} shown={shown.id} />
          <ThemeEditor key={shown.id} kept={shown} isOwn={own.data.includes(shown.id)} subject={subject} onSubject={setSubject} />
        </Panes>
      )}
    </Screen>
  )
}
