import { Button } from '@mantine/core'
import { Code } from 'lucide-react'
import type { ReactElement } from 'react'
import { useCoded, useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'
import classes from './MjmlPane.module.css'

/** Says so where the mail is one MJML document, so that nobody wonders why what they compose does not show. */
export function OwnDocumentNotice(): ReactElement | null {
  const mjml = useOfDigest(digest => digest.mjml)
  const coded = useCoded()
  const readOnly = useReadOnly()
  const { code, writeMjml } = useComposing()
  if (mjml === null || coded === null) return null
  return (
    <div className={classes.notice} role="note">
      <Code size={15} aria-hidden="true" />
      <span>One MJML document draws this mail; the blocks below stay, and are not shown in it.</span>
      {!readOnly && (
        <>
          <Button size="compact-xs" variant="default" onClick={() => code(null)}>
            Edit the MJML
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => writeMjml(null, null)}>
            Back to fields
          </Button>
        </>
      )}
    </div>
  )
}
