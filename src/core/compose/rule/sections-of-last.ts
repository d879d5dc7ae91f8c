import type { Article } from '../../library/article.ts'
import type { Arrangement, PlannedSection, PlannedStory } from '../arrange/arrangement.ts'
import { likeness, textVectors } from '../arrange/text-vectors.ts'
import type { Digest } from '../digest.ts'
import { articlesIn } from '../digest-contents.ts'

/** From here on a story belongs where the other stands. */
const alike = 0.08
/** Each tag that two stories share makes them as alike as this much of their words would. */
const tagWeight = 0.25

/**
 * The plan with its stories under the titles that the last digest's sections had: each goes where the stories are that it is most like.
 * What is like none of them stays in a section at the end; the lead stays the lead. The plan as it is where the last one had no titles.
 */
export function underLastTitles(
  plan: Arrangement,
  last: Digest,
  articles: readonly Article[],
  textOf: (id: string) => string,
): Arrangement {
  const titled = last.sections.filter(section => section.title !== '' && articlesIn({ sections: [section] }).length > 0)
  const [lead, ...groups] = plan.sections
  if (titled.length === 0 || !lead) return plan
  const vectors = new Map(textVectors(articles, textOf).map(vector => [vector.article.id, vector]))
  const homes = titled.map(section => ({ title: section.title, articles: articlesIn({ sections: [section] }) }))
  const stories = groups.flatMap(group => group.stories)
  const homeOf = new Map(stories.map(story => [story, nearestHome(story, homes, vectors)]))
  const sections: readonly PlannedSection[] = [
    ...homes.map(({ title }, at) => ({
      key: `${at}`,
      title,
      reason: `“${title}”: like what stood there in № ${last.number}.`,
      stories: stories.filter(story => homeOf.get(story) === at),
    })),
    {
      key: 'rest',
      title: 'Also worth reading',
      reason: `“Also worth reading”: like nothing in № ${last.number}.`,
      stories: stories.filter(story => homeOf.get(story) === null),
    },
  ]
  const filled = [lead, ...sections.filter(section => section.stories.length > 0)]
  return { ...plan, sections: filled, explanation: filled.map(({ reason }) => reason) }
}

type Vectors = ReadonlyMap<string, ReturnType<typeof textVectors>[number]>

function nearestHome(
  { articleId }: PlannedStory,
  homes: readonly { readonly articles: readonly string[] }[],
  vectors: Vectors,
): number | null {
  const [best] = homes
    .map(({ articles }, at) => ({ at, likeness: Math.max(0, ...articles.map(other => likenessOf(articleId, other, vectors))) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  return best && best.likeness >= alike ? best.at : null
}

function likenessOf(one: string, other: string, vectors: Vectors): number {
  const [a, b] = [vectors.get(one), vectors.get(other)]
  if (!a || !b) return 0
  return likeness(a, b) + tagWeight * a.article.tags.filter(tag => b.article.tags.includes(tag)).length
}
