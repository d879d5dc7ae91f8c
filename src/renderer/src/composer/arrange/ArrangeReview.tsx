import { Button, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { counted } from '../../ui/words.ts'
import { useComposing } from '../composer-context.tsx'
import type { PlannedDigest } from '../library-steps.ts'
import { PlannedSectionCard } from './PlannedSectionCard.tsx'
import classes from './ArrangeReview.module.css'

interface ArrangeReviewProps {
  readonly planned: PlannedDigest
  readonly onDone: () => void
}

/** The sections that were planned, each with its reason, to be renamed, moved about and applied as one step. */
export function ArrangeReview({ planned, onDone }: ArrangeReviewProps): ReactElement {
  const { applyArrangement } = useComposing()
  const [plan, setPlan] = useState(planned.plan)
  const stories = plan.sections.reduce((sum, section) => sum + section.stories.length, 0)

  if (planned.plan.sections.length === 0)
    return (
      <>
        <Text size="sm" c="dimmed" my="lg" ta="center">
          {plan.explanation.join(' ')} Scoop some into this topic, or choose another topic for the digest.
        </Text>
        <Group justify="flex-end">
          <Button data-autofocus variant="default" onClick={onDone}>
            Close
          </Button>
        </Group>
      </>
    )

  async function apply(): Promise<void> {
    await applyArrangement({ ...planned, plan })
    onDone()
  }

  return (
    <>
      <div className={classes.sections}>
        {plan.sections.map(section => (
          <PlannedSectionCard key={section.key} section={section} plan={plan} onChange={setPlan} />
        ))}
      </div>
      <Group justify="flex-end" mt="md">
        <Text size="sm" c="dimmed" mr="auto">
          {counted(stories, 'story', 'stories')}
          {plan.leftOut.length > 0 && `, ${plan.leftOut.length} left out`}. Applying is one step to undo.
        </Text>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button data-autofocus disabled={stories === 0} onClick={() => void apply()}>
          Apply
        </Button>
      </Group>
    </>
  )
}
