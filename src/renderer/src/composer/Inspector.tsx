import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { BlockForm } from './BlockForm.tsx'
import { useChosenBlocks, useReadOnly, useSelectedBlock } from './composer-context.tsx'
import { DigestForm } from './DigestForm.tsx'
import { ManyForm } from './ManyForm.tsx'
import { counted } from '../ui/words.ts'
import { OwnMjml } from './OwnMjml.tsx'
import { kindWords, blockLooks } from './block-looks.ts'
import classes from './Inspector.module.css'

/** Everything about the selected block; about the digest itself when none is selected. */
export function Inspector(): ReactElement {
  const block = useSelectedBlock()
  const chosen = useChosenBlocks()
  const many = chosen.length > 1
  const readOnly = useReadOnly()
  return (
    <section className={classes.inspector} data-inspector aria-label="Inspector">
      <h2 className={classes.title}>{many ? counted(chosen.length, 'block') : block ? blockLooks[block.kind].name : 'This digest'}</h2>
      {!many && block?.kind === 'article' && (
        <Text size="xs" c="dimmed" mt={-8} mb={10}>
          {kindWords(block)}
          {block.scoopedBy && ` · scooped by ${block.scoopedBy}`}
        </Text>
      )}
      <fieldset className={classes.fields} disabled={readOnly}>
        {many ? <ManyForm blocks={chosen} /> : block ? <BlockForm key={block.id} block={block} /> : <DigestForm />}
        {!many && <OwnMjml key={`mjml ${block?.id}`} block={block} />}
      </fieldset>
    </section>
  )
}
