import { Button, FileButton, Group } from '@mantine/core'
import { ImagePlus, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import { sourceOf } from '../browser-shell.ts'
import { attempt } from '../ui/notify.ts'
import type { ThemeDraft } from './use-design-draft.ts'
import classes from './ThemeForm.module.css'

/** The kinds of pictures that a window can hand over. */
export const pictureKinds = 'image/png,image/jpeg,image/gif,image/webp,image/avif,image/svg+xml'

/** The logo, on the grounds that it must be seen on. */
export function LogoField({ theme, edit }: ThemeDraft): ReactElement {
  const { logo, light, dark, masthead } = theme
  const [busy, setBusy] = useState(false)
  const grounds = masthead === 'banner' ? { light: light.accent, dark: dark.onAccent } : { light: light.paper, dark: dark.paper }

  async function add(file: File | null): Promise<void> {
    if (!file) return
    setBusy(true)
    const added = await attempt(async () => ask('pictures.add', { source: await sourceOf(file), alt: '' }))
    setBusy(false)
    if (added) edit({ logo: added }, 'logo')
  }

  return (
    <fieldset className={classes.part}>
      <legend>Logo</legend>
      {logo && (
        <div className={classes.logos}>
          {(['light', 'dark'] as const).map(scheme => (
            <div key={scheme} className={classes.logo} style={{ background: grounds[scheme] }}>
              <img src={`/images/${logo.file}`} alt={`Logo in the ${scheme}`} />
            </div>
          ))}
        </div>
      )}
      <Group gap={6}>
        <FileButton accept={pictureKinds} onChange={file => void add(file)}>
          {props => (
            <Button {...props} size="compact-xs" variant="default" loading={busy} leftSection={<ImagePlus size={13} />}>
              {logo ? 'Replace the logo' : 'Add a logo'}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Trash2 size={13} />}
            onClick={() => edit({ logo: null }, 'remove logo')}
          >
            Remove
          </Button>
        )}
      </Group>
      <p className={classes.hint}>It stands in place of the name, which is read out to those who do not see it.</p>
    </fieldset>
  )
}
