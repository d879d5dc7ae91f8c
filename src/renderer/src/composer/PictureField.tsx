import { Button, FileButton, Group, TextInput } from '@mantine/core'
import { ImagePlus, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { BlockPicture } from '../../../core/compose/block.ts'
import { ask } from '../ask.ts'
import { sourceOf } from '../browser-shell.ts'
import { attempt } from '../ui/notify.ts'
import classes from './PictureField.module.css'

interface PictureFieldProps {
  readonly picture: BlockPicture | null
  readonly onChange: (picture: BlockPicture | null) => void
}

/** A block's picture: what it shows, its words for those who do not see it, and another in its place. */
export function PictureField({ picture, onChange }: PictureFieldProps): ReactElement {
  const [busy, setBusy] = useState(false)

  async function replace(file: File | null): Promise<void> {
    if (!file) return
    setBusy(true)
    const added = await attempt(async () => ask('pictures.add', { source: await sourceOf(file), alt: picture?.alt ?? '' }))
    setBusy(false)
    if (added) onChange(added)
  }

  return (
    <div className={classes.field}>
      {picture && <img className={classes.picture} src={`/images/${picture.file}`} alt="" />}
      <Group gap={6}>
        <FileButton accept="image/png,image/jpeg,image/gif,image/webp,image/avif" onChange={file => void replace(file)}>
          {props => (
            <Button {...props} size="compact-xs" variant="default" loading={busy} leftSection={<ImagePlus size={13} />}>
              {picture ? 'Replace picture' : 'Add picture'}
            </Button>
          )}
        </FileButton>
        {picture && (
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<Trash2 size={13} />} onClick={() => onChange(null)}>
            Remove
          </Button>
        )}
      </Group>
      {picture && (
        <TextInput
          size="xs"
          label="Alternative text"
          description={picture.alt ? undefined : 'What the picture shows, for readers who do not see it.'}
          value={picture.alt}
          onChange={({ currentTarget }) => onChange({ ...picture, alt: currentTarget.value })}
        />
      )}
    </div>
  )
}
