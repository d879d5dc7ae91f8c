import { Alert, Button, Group, Text } from '@mantine/core'
import { Code } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Block } from '../../../core/compose/block.ts'
import { useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'
import { ownMjmlWords } from './own-mjml-words.ts'

/** The way to MJML of one's own for a block, or for the digest when null; where there is some, what it means and the way back. */
export function OwnMjml({ block }: { readonly block: Block | null }): ReactElement | null {
  const { code, writeMjml } = useComposing()
  const readOnly = useReadOnly()
  const blockId = block?.id ?? null
  const own = useOfDigest(digest => (block ? block.mjml : digest.mjml))
  if (own === null)
    return readOnly ? null : (
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<Code size={14} />}
        style={{ alignSelf: 'start' }}
        onClick={() => code(blockId)}
      >
        {block ? 'Edit as MJML' : 'Edit the whole digest as MJML'}
      </Button>
    )
  return (
    <Alert variant="light" p="sm" title={block ? 'Drawn by MJML of your own' : 'Drawn by one MJML document'}>
      <Text size="xs">{block ? ownMjmlWords.block : ownMjmlWords.digest}</Text>
      {!readOnly && (
        <Group gap={6} mt={8}>
          <Button size="compact-xs" leftSection={<Code size={14} />} onClick={() => code(blockId)}>
            Edit the MJML
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => writeMjml(blockId, null)}>
            Back to fields
          </Button>
        </Group>
      )}
    </Alert>
  )
}
