import type { ReactElement } from 'react'
import type { Fate, FieldChange } from '../../../../core/compose/compare/compare-contents.ts'
import classes from './ChangeList.module.css'

/** Fields that say something else, the words that went and came marked. */
export function ChangedFields({ fields }: { readonly fields: readonly FieldChange[] }): ReactElement | null {
  if (fields.length === 0) return null
  return (
    <dl className={classes.fields}>
      {fields.map(({ name, runs }) => (
        <div key={name} className={classes.field}>
          <dt>{name}</dt>
          <dd>
            {runs.map(({ text, was }, at) => {
              const Words = was === 'same' ? 'span' : was === 'added' ? 'ins' : 'del'
              // Runs have no state of their own, and their order is all that tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              return <Words key={at}>{text}</Words>
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const words = { added: 'Added', removed: 'Removed', changed: 'Changed', same: '' } as const

/** What became of a part, in a word or two. */
export function FateWords({ fate: { was, moved } }: { readonly fate: Pick<Fate, 'was' | 'moved'> }): ReactElement | null {
  const told = [words[was], moved ? (was === 'same' ? 'Moved' : 'moved') : ''].filter(Boolean).join(', ')
  return told === '' ? null : <span className={classes.fate}>{told}</span>
}
