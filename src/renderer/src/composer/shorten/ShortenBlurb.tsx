import { Button, Popover } from '@mantine/core'
import { Scissors } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { BlockOf } from '../../../../core/compose/block.ts'
import { useComposing } from '../composer-context.tsx'
import { ExcerptChoices } from './ExcerptChoices.tsx'

/** Offers excerpts of the saved text in the place of a blurb; the one that is taken is one step to undo. */
export function ShortenBlurb({ block }: { readonly block: BlockOf<'article'> }): ReactElement {
  const { takeBlurb } = useComposing()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} width={420} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          mt={-6}
          style={{ alignSelf: 'start' }}
          leftSection={<Scissors size={12} />}
          onClick={() => setOpen(!open)}
        >
          Shorten…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Shorten the blurb">
        {open && (
          <ExcerptChoices
            block={block}
            onTake={blurb => {
              takeBlurb(block.id, blurb)
              setOpen(false)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
