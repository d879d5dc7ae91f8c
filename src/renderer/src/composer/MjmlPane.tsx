import { Button, Loader, Text } from '@mantine/core'
import { Check } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import type { Problem } from '../../../core/base/problem.ts'
import { findBlock } from '../../../core/compose/find-block.ts'
import { ask } from '../ask.ts'
import { LazyMjmlEditor } from '../mjml/LazyMjmlEditor.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { blockWords } from './block-looks.ts'
import { useComposing, useDigest, useReadOnly } from './composer-context.tsx'
import { focusBlock } from './focus-block.ts'
import { ownMjmlWords } from './own-mjml-words.ts'
import classes from './MjmlPane.module.css'

/** The MJML of a block, or of the digest for null, beside the mail that it makes. It is the block's own from the first edit on. */
export function MjmlPane({ blockId }: { readonly blockId: string | null }): ReactElement | null {
  const digest = useDigest()
  const readOnly = useReadOnly()
  const { code, writeMjml } = useComposing()
  const block = blockId === null ? null : (findBlock(digest, blockId)?.block ?? null)
  const gone = blockId !== null && block === null
  const own = block ? block.mjml : gone ? null : digest.mjml
  const [opened] = useState(digest)
  const draft = useQuery<string, Problem>({
    queryKey: ['render.mjmlDraft', opened, blockId],
    queryFn: () => ask('render.mjmlDraft', { digest: opened, blockId }),
    enabled: !gone,
  })
  const text = own ?? draft.data
  const order = useMemo(() => ({ digest, blockId }), [digest, blockId])
  useEffect(() => {
    if (gone) code(undefined)
  }, [gone, code])
  if (gone) return null
  const label = block ? `MJML of “${blockWords(block)}”` : 'MJML of the digest'
  return (
    <section className={classes.pane} aria-label="MJML">
      <header className={classes.head}>
        <h2 className={classes.title}>{label}</h2>
        {own !== null && !readOnly && (
          <Button size="xs" variant="default" onClick={() => writeMjml(blockId, null)}>
            Back to fields
          </Button>
        )}
        <Button
          size="xs"
          leftSection={<Check size={14} />}
          onClick={() => {
            code(undefined)
            focusBlock(blockId)
          }}
        >
          Done
        </Button>
      </header>
      <Text size="xs" c="dimmed" className={classes.words} role="note">
        {own === null ? `This is how the ${block ? 'fields' : 'blocks'} draw it; once you change it, the following holds. ` : ''}
        {block ? ownMjmlWords.block : ownMjmlWords.digest}
      </Text>
      {draft.error && <ProblemNotice problem={draft.error} />}
      {text === undefined ? (
        !draft.error && <Loader size="sm" m="md" aria-label="Drawing the MJML" />
      ) : (
        <LazyMjmlEditor
          label={label}
          text={text}
          readOnly={readOnly}
          order={order}
          onEdit={(mjml, step) => writeMjml(blockId, mjml, step)}
        />
      )}
    </section>
  )
}
