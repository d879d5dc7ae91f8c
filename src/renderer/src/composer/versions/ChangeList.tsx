import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Comparison, SectionComparison } from '../../../../core/compose/compare/compare-contents.ts'
import { counted } from '../../ui/words.ts'
import { blockWords, kindWords } from '../block-looks.ts'
import { ChangedFields, FateWords } from './ChangedFields.tsx'
import classes from './ChangeList.module.css'

/** What differs between two states of a digest, section by section; what stayed is only counted. */
export function ChangeList({ comparison: { fields, sections } }: { readonly comparison: Comparison }): ReactElement {
  const changed = sections.filter(section => !stayed(section) || section.blocks.some(block => !stayed(block)))
  if (fields.length === 0 && changed.length === 0)
    return (
      <Text size="sm" c="dimmed" my="xl" ta="center">
        Both say the same.
      </Text>
    )
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.changes} aria-label="What changed" tabIndex={0}>
      {fields.length > 0 && (
        <section className={classes.section}>
          <h3 className={classes.title}>The digest</h3>
          <ChangedFields fields={fields} />
        </section>
      )}
      {changed.map(section => (
        <ChangedSection key={section.id} section={section} />
      ))}
    </section>
  )
}

function ChangedSection({ section }: { readonly section: SectionComparison }): ReactElement {
  const changed = section.blocks.filter(block => !stayed(block))
  const same = section.blocks.length - changed.length
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>
        {section.title || 'A section without a title'} <FateWords fate={section} />
      </h3>
      <ChangedFields fields={section.fields} />
      {changed.map(({ block, ...fate }) => (
        <div key={block.id} className={classes.block} data-fate={fate.was}>
          <div className={classes.head}>
            <span className={classes.words}>{blockWords(block)}</span>
            <span className={classes.kind}>{kindWords(block)}</span>
            <FateWords fate={fate} />
          </div>
          <ChangedFields fields={fate.fields} />
        </div>
      ))}
      {same > 0 && <p className={classes.same}>{counted(same, 'block')} as before</p>}
    </section>
  )
}

const stayed = ({ was, moved }: { readonly was: string; readonly moved: boolean }): boolean => was === 'same' && !moved
