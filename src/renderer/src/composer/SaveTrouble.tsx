import { Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { useComposing, useSaving } from './composer-context.tsx'
import classes from './ComposerScreen.module.css'

/** What keeps the digest from the disk, and the ways out of it; nothing when all is well. */
export function SaveTrouble(): ReactElement | null {
  const saving = useSaving()
  const { reload, keepAsCopy, flush } = useComposing()
  if (saving.is !== 'failed' && saving.is !== 'conflict') return null
  return (
    <div className={classes.trouble}>
      <ProblemNotice problem={saving.problem} />
      <Group gap="xs" mt={8}>
        {saving.is === 'failed' ? (
          <Button size="xs" onClick={() => void flush()}>
            Save now
          </Button>
        ) : (
          <>
            <Button size="xs" onClick={() => void keepAsCopy()}>
              Keep mine as a copy
            </Button>
            <Button size="xs" variant="default" onClick={() => void reload()}>
              Show what was saved
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}
