import { Button } from '@mantine/core'
import { FolderOpen, Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { TemplateDrawing } from '../digests/TemplateDrawing.tsx'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { openDesignFile } from './design-files.ts'
import { DesignKinds } from './DesignKinds.tsx'
import { DesignList } from './DesignList.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import { templateEntries } from './template-entries.ts'

const panes = [
  { size: '210px', min: '170px', max: '320px' },
  { size: 1, min: '660px' },
] as const

/** The templates: those that come with Broadsheet to look at, the library's own to change. */
export function TemplatesScreen({ templateId }: { readonly templateId: string | null }): ReactElement {
  const templates = useAnswer('templates.list', undefined)
  const own = useAnswer('templates.own', undefined)
  const themes = useAnswer('themes.list', undefined)
  const mine = new Set(own.data)
  const shown = templates.data?.find(({ id }) => id === templateId) ?? templates.data?.[0]
  useCommands([
    { id: 'templates.open', label: 'Open a theme or a template from a file…', group: 'Templates', run: () => void openDesignFile() },
  ])
  const tools = (
    <>
      <DesignKinds shown="templates" />
      <Button variant="default" leftSection={<FolderOpen size={15} />} onClick={() => void openDesignFile()}>
        Open a file…
      </Button>
      {shown && (
        <Button leftSection={<Plus size={15} />} onClick={() => openDialog({ is: 'new-digest', articleIds: [], templateId: shown.id })}>
          New digest
        </Button>
      )}
    </>
  )
  const error = templates.error ?? own.error ?? themes.error
  return (
    <Screen title="Templates" toolbar={tools}>
      {error && <ProblemNotice problem={error} />}
      {templates.data && own.data && themes.data && shown && (
        <Panes name="templates" panes={panes}>
          <DesignList
            kind="templates"
            designs={templates.data}
            own={mine}
            shown={shown.id}
            none="None yet. Save a digest as a template from its menu, duplicate one below, or drop an .mjml file here."
            renderDrawing={template => (
              <TemplateDrawing template={template} theme={themes.data.find(({ id }) => id === template.themeId)} />
            )}
            entries={templateEntries}
          />
          <TemplateEditor key={shown.id} kept={shown} isOwn={mine.has(shown.id)} themes={themes.data} />
        </Panes>
      )}
    </Screen>
  )
}
