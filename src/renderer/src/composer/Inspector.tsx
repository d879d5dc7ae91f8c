import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { BlockForm } from './BlockForm.tsx'
import { useReadOnly, useSelectedBlock } from './composer-context.tsx'
import { DigestForm } from './DigestForm.tsx'
import { OwnMjml } from './OwnMjml.tsx'
import { kindWords, blockLooks } from './block-looks.ts'
import classes from './Inspector.module.css'

/** Everything about the selected block; about the digest itself when none is selected. */
export function Inspector(): ReactElement {
  const block = useSelectedBlock()
  const readOnly = useReadOnly()
  return (
    <section className={classes.inspector} data-inspector aria-label="Inspector">
      <h2 className={classes.title}>{block ? blockLooks[block.kind].name : 'This digest'}</h2>
      {block?.kind === 'article' && (
        <Text size="xs" c="dimmed" mt={-8} mb={10}>
          {kindWords(block)}
          {block.scoopedBy && ` · scooped by ${block.scoopedBy}`}
        </Text>
      )}
      <fieldset className={classes.fields} disabled={readOnly}>
        {block ? <BlockForm key={block.id} block={block} /> : <DigestForm />}
        <OwnMjml key={block?.id} block={block} />
      </fieldset>
    </section>
  )
}
