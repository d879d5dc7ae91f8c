import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { WebFont } from '../../../core/compose/theme.ts'
import { fontChoices } from './font-stacks.ts'
import type { ThemeDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

const mostWebFonts = 4

/** The fonts of headings and of running text, and those that come from the web. */
export function FontFields({ theme, edit }: ThemeDraft): ReactElement {
  const { webFonts } = theme
  const change = (at: number, edits: Partial<WebFont>): void =>
    edit({ webFonts: webFonts.map((font, index) => (index === at ? { ...font, ...edits } : font)) }, `webFonts ${at}`)
  return (
    <fieldset className={classes.part}>
      <legend>Fonts</legend>
      {(['headingFont', 'bodyFont'] as const).map(field => (
        <Select
          key={field}
          size="xs"
          label={field === 'headingFont' ? 'Headings' : 'Text'}
          allowDeselect={false}
          value={theme[field]}
          onChange={font => font && edit({ [field]: font }, field)}
          data={fontChoices(theme, theme[field])}
          renderOption={({ option }) => <span style={{ fontFamily: option.value, fontSize: 14 }}>{option.label}</span>}
        />
      ))}
      {webFonts.map(({ family, address }, at) => (
        // Two fonts may have the same name while they are written.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.webFont}>
          <TextInput
            size="xs"
            label="Web font"
            placeholder="Literata"
            value={family}
            onChange={({ currentTarget }) => change(at, { family: currentTarget.value.replace(/['"]/g, '') })}
          />
          <TextInput
            size="xs"
            label="Its style sheet"
            placeholder="https://"
            value={address}
            error={address !== '' && !address.startsWith('https://') && 'Begins with https://'}
            onChange={({ currentTarget }) => change(at, { address: currentTarget.value.trim() })}
          />
          <ActionIcon
            aria-label={`Remove ${family || 'the web font'}`}
            onClick={() => edit({ webFonts: webFonts.filter((_, index) => index !== at) }, `remove font ${at}`)}
          >
            <Trash2 size={15} />
          </ActionIcon>
        </div>
      ))}
      {webFonts.length < mostWebFonts && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Plus size={13} />}
          onClick={() => edit({ webFonts: [...webFonts, { family: '', address: '' }] }, `add font ${webFonts.length}`)}
        >
          Add a web font
        </Button>
      )}
      {webFonts.length > 0 && (
        <p className={classes.hint}>
          Apple Mail fetches it from there; Gmail and Outlook show what stands after it. The preview fetches nothing.
        </p>
      )}
    </fieldset>
  )
}
