import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../../../src/core/compose/arrange/arrangement.ts'
import { leaveOut, moveStory, nudgeStory, renameSection } from '../../../../src/core/compose/arrange/edit-arrangement.ts'

const story = (articleId: string) => ({ articleId, title: articleId, siteName: '', doubles: [] })
const section = (key: string, ...ids: readonly string[]) => ({ key, title: key, reason: '', stories: ids.map(story) })
const plan: Arrangement = {
  sections: [section('lead', 'a'), section('news', 'b', 'c'), section('rest', 'd')],
  leftOut: [],
  explanation: [],
}

const order = ({ sections }: Arrangement) => sections.map(({ stories }) => stories.map(({ articleId }) => articleId).join(''))

describe('an arrangement that is looked over', () => {
  it('has its sections renamed and its stories moved to another', () => {
    expect(renameSection(plan, 'news', 'On the water').sections[1]?.title).toBe('On the water')
    expect(order(moveStory(plan, 'b', 'rest'))).toEqual(['a', 'c', 'db'])
    expect(moveStory(plan, 'b', 'nowhere')).toBe(plan)
  })

  it('has a story moved up and down, over the ends of its section', () => {
    expect(order(nudgeStory(plan, 'c', 'up'))).toEqual(['a', 'cb', 'd'])
    expect(order(nudgeStory(plan, 'b', 'up'))).toEqual(['ab', 'c', 'd'])
    expect(order(nudgeStory(plan, 'c', 'down'))).toEqual(['a', 'b', 'cd'])
    expect(nudgeStory(plan, 'a', 'up')).toBe(plan)
    expect(nudgeStory(plan, 'd', 'down')).toBe(plan)
  })

  it('has a story left out, and remembers that', () => {
    const left = leaveOut(plan, 'b')
    expect([order(left), left.leftOut]).toEqual([['a', 'c', 'd'], ['b']])
  })
})
