import { ActionIcon, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, FolderInput, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Arrangement, PlannedSection, PlannedStory } from '../../../../core/compose/arrange/arrangement.ts'
import { leaveOut, moveStory, nudgeStory } from '../../../../core/compose/arrange/edit-arrangement.ts'
import classes from './ArrangeReview.module.css'

interface PlannedStoryRowProps {
  readonly story: PlannedStory
  readonly section: PlannedSection
  readonly plan: Arrangement
  readonly onChange: (plan: Arrangement) => void
}

/** One story of a plan, and where else it may go. */
export function PlannedStoryRow({ story, section, plan, onChange }: PlannedStoryRowProps): ReactElement {
  const { articleId, title, siteName, doubles } = story
  const others = doubles.map(double => double.siteName || double.title)
  return (
    <li className={classes.story}>
      <span className={classes.words}>
        <span className={classes.headline}>{title}</span>
        <span className={classes.facts}>
          {[siteName, others.length > 0 && `also in ${new Intl.ListFormat('en').format(others)}`].filter(Boolean).join(' · ')}
        </span>
      </span>
      <ActionIcon size="sm" aria-label={`Move “${title}” up`} onClick={() => onChange(nudgeStory(plan, articleId, 'up'))}>
        <ArrowUp size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={`Move “${title}” down`} onClick={() => onChange(nudgeStory(plan, articleId, 'down'))}>
        <ArrowDown size={14} />
      </ActionIcon>
      <Menu>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={`Move “${title}” to another section`}>
            <FolderInput size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {plan.sections
            .filter(({ key }) => key !== section.key)
            .map(({ key, title: name }) => (
              <Menu.Item key={key} onClick={() => onChange(moveStory(plan, articleId, key))}>
                {name || (key === 'lead' ? 'The lead story' : 'No title')}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon size="sm" aria-label={`Leave “${title}” out`} onClick={() => onChange(leaveOut(plan, articleId))}>
        <X size={14} />
      </ActionIcon>
    </li>
  )
}
