import { TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Arrangement, PlannedSection } from '../../../../core/compose/arrange/arrangement.ts'
import { renameSection } from '../../../../core/compose/arrange/edit-arrangement.ts'
import { PlannedStoryRow } from './PlannedStoryRow.tsx'
import classes from './ArrangeReview.module.css'

interface PlannedSectionCardProps {
  readonly section: PlannedSection
  readonly plan: Arrangement
  readonly onChange: (plan: Arrangement) => void
}

/** One section of a plan: its title, why it is there, and its stories. */
export function PlannedSectionCard({ section, plan, onChange }: PlannedSectionCardProps): ReactElement {
  const { key, title, reason, stories } = section
  return (
    <section className={classes.section} aria-label={title || 'The lead story'}>
      <TextInput
        variant="unstyled"
        aria-label="Title of the section"
        placeholder={key === 'lead' ? 'The lead story, without a title' : 'No title'}
        value={title}
        onChange={({ currentTarget }) => onChange(renameSection(plan, key, currentTarget.value))}
        classNames={{ input: classes.title ?? '' }}
      />
      <p className={classes.reason}>{stories.length === 0 ? 'Nothing is left in it, so it will not be made.' : reason}</p>
      <ul className={classes.stories}>
        {stories.map(story => (
          <PlannedStoryRow key={story.articleId} story={story} section={section} plan={plan} onChange={onChange} />
        ))}
      </ul>
    </section>
  )
}
