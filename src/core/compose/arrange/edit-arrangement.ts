import type { Arrangement, PlannedSection, PlannedStory } from './arrangement.ts'

/** The plan with a section under another title. */
export function renameSection(plan: Arrangement, key: string, title: string): Arrangement {
  return withSections(plan, section => (section.key === key ? { ...section, title } : section))
}

/** The plan with a story at the end of another section. */
export function moveStory(plan: Arrangement, articleId: string, toKey: string): Arrangement {
  const story = storyOf(plan, articleId)
  if (!story || !plan.sections.some(({ key }) => key === toKey)) return plan
  return withSections(without(plan, articleId), section =>
    section.key === toKey ? { ...section, stories: [...section.stories, story] } : section,
  )
}

/** The plan with a story a place up or down, into the next section at either end of its own; the same plan at the ends of all. */
export function nudgeStory(plan: Arrangement, articleId: string, step: 'up' | 'down'): Arrangement {
  const at = plan.sections.findIndex(({ stories }) => stories.some(story => story.articleId === articleId))
  const section = plan.sections[at]
  const story = storyOf(plan, articleId)
  if (!section || !story) return plan
  const index = section.stories.indexOf(story)
  const next = index + (step === 'up' ? -1 : 1)
  if (next >= 0 && next < section.stories.length) {
    const stories = section.stories.with(index, section.stories[next] as PlannedStory).with(next, story)
    return withSections(plan, each => (each === section ? { ...each, stories } : each))
  }
  const neighbour = plan.sections[at + (step === 'up' ? -1 : 1)]
  if (!neighbour) return plan
  return withSections(without(plan, articleId), each => {
    if (each.key !== neighbour.key) return each
    return { ...each, stories: step === 'up' ? [...each.stories, story] : [story, ...each.stories] }
  })
}

/** The plan without a story, which leaves the digest too where it is in it. */
export function leaveOut(plan: Arrangement, articleId: string): Arrangement {
  return { ...without(plan, articleId), leftOut: [...plan.leftOut, articleId] }
}

function storyOf({ sections }: Arrangement, articleId: string): PlannedStory | undefined {
  return sections.flatMap(({ stories }) => stories).find(story => story.articleId === articleId)
}

function without(plan: Arrangement, articleId: string): Arrangement {
  return withSections(plan, section => ({ ...section, stories: section.stories.filter(story => story.articleId !== articleId) }))
}

function withSections(plan: Arrangement, edit: (section: PlannedSection) => PlannedSection): Arrangement {
  return { ...plan, sections: plan.sections.map(edit) }
}
