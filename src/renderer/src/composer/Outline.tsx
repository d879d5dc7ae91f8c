import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'
import { Envelope } from './Envelope.tsx'
import { SectionOutline } from './SectionOutline.tsx'
import classes from './Outline.module.css'

/** The digest as its parts: what the envelope says, then section by section. */
export function Outline(): ReactElement {
  const sections = useOfDigest(digest => digest.sections)
  const { addSection } = useComposing()
  const readOnly = useReadOnly()
  return (
    <div className={classes.outline}>
      <Envelope />
      {sections.map((section, index) => (
        <SectionOutline key={section.id} section={section} index={index} last={index === sections.length - 1} />
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="xs"
          leftSection={<Plus size={14} />}
          onClick={() => addSection()}
          className={classes.addSection ?? ''}
        >
          Add section
        </Button>
      )}
    </div>
  )
}
