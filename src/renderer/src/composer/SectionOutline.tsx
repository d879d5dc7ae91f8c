import { TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, ClipboardPaste, Copy, Scissors, Trash2 } from 'lucide-react'
import { Fragment, memo, type ReactElement } from 'react'
import type { Section } from '../../../core/compose/digest.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { hasEmptyPlace } from './empty-places.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { BlockCard } from './BlockCard.tsx'
import { blockWords } from './block-looks.ts'
import { useComposing, useReadOnly } from './composer-context.tsx'
import type { ComposerVerbs } from './composer-verbs.ts'
import { Gap } from './Gap.tsx'
import { SectionShowTo } from './SectionShowTo.tsx'
import { SectionTone } from './SectionTone.tsx'
import { ShowToMark } from './ShowToMark.tsx'
import classes from './SectionOutline.module.css'

interface SectionOutlineProps {
  readonly section: Section
  /** From 0. */
  readonly index: number
  readonly last: boolean
}

/** A section: its title and ground, and its blocks as cards. */
export const SectionOutline = memo(function SectionOutline(props: SectionOutlineProps): ReactElement {
  const { id, title, tone, blocks, showTo } = props.section
  const readOnly = useReadOnly()
  const verbs = useComposing()
  const words = title ? `“${title}”` : 'the untitled section'
  return (
    <section className={classes.section} aria-label={`Section ${props.index + 1}: ${title || 'untitled'}`}>
      <header className={classes.header}>
        <TextInput
          variant="unstyled"
          aria-label="Section title"
          placeholder="Untitled section"
          readOnly={readOnly}
          value={title}
          data-empty-place={hasEmptyPlace(title) || undefined}
          onChange={({ currentTarget }) => verbs.editSection(id, { title: currentTarget.value })}
          classNames={{ root: classes.titleField ?? '', input: classes.title ?? '' }}
        />
        <ShowToMark showTo={showTo} />
        <SectionTone tone={tone} disabled={readOnly} onChange={tone => verbs.editSection(id, { tone })} />
        {!readOnly && <SectionShowTo showTo={showTo} onChange={next => verbs.editSection(id, { showTo: next })} />}
        {!readOnly && <MoreMenu label={`More for section ${title || 'without title'}`} entries={sectionEntries(props, verbs)} />}
      </header>
      <ul className={classes.blocks}>
        {blocks.map(block => (
          <Fragment key={block.id}>
            <Gap sectionId={id} before={block.id} words={`before “${blockWords(block)}” in ${words}`} />
            <BlockCard block={block} />
          </Fragment>
        ))}
        <Gap sectionId={id} before={null} words={`at the end of ${words}`} />
      </ul>
    </section>
  )
})

/** What one may do to a section. */
function sectionEntries({ section: { id }, index, last }: SectionOutlineProps, verbs: ComposerVerbs): readonly MenuEntry[] {
  return [
    { label: 'Move up', icon: ArrowUp, keys: 'alt+shift+ArrowUp', disabled: index === 0, run: () => verbs.moveSection(id, 'up') },
    { label: 'Move down', icon: ArrowDown, keys: 'alt+shift+ArrowDown', disabled: last, run: () => verbs.moveSection(id, 'down') },
    null,
    { label: 'Cut', icon: Scissors, disabled: index === 0 && last, run: () => void cutSection(id, verbs) },
    { label: 'Copy', icon: Copy, run: () => void verbs.copy([id]) },
    { label: 'Paste at its end', icon: ClipboardPaste, run: () => void verbs.pasteFromMenu({ sectionId: id, before: null }) },
    null,
    { label: 'Remove with its blocks', icon: Trash2, danger: true, disabled: index === 0 && last, run: () => verbs.removeSection(id) },
  ]
}

async function cutSection(sectionId: string, verbs: ComposerVerbs): Promise<void> {
  if (await verbs.copy([sectionId])) verbs.removeSection(sectionId)
}
