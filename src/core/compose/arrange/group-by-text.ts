import type { Article } from '../../library/article.ts'
import { pickGroups, type Candidate, type Grouping } from './group.ts'
import { nameOfTexts, type TextsName } from './name-texts.ts'
import { likeness, textVectors, type TextVector } from './text-vectors.ts'

/** From here on two articles are about the same thing: they share a telling word of their titles, or several of their texts. */
const alike = 0.1
/** A section of more would be a list again. */
const groupSize = 8

/** Sections of articles whose titles, first lines and saved texts are alike, each under the words that they share. */
export function groupByText(articles: readonly Article[], limit: number, textOf: (id: string) => string): Grouping {
  if (limit <= 0) return { groups: [], rest: articles }
  const vectors = textVectors(articles, textOf)
  const neighbours = new Map(vectors.map(vector => [vector.article, neighboursOf(vector, vectors)]))
  const named = new Map<string, TextsName>()
  return pickGroups(
    articles,
    rest => {
      const left = new Set(rest)
      return rest.flatMap(article => candidateAround(neighbours.get(article) ?? [], left, named))
    },
    limit,
    ({ key, articles: members }) => {
      const { title, words } = named.get(key) ?? { title: key, words: [key] }
      const shared = new Intl.ListFormat('en').format(words.map(word => `“${word}”`))
      return {
        title,
        articles: articles.filter(article => members.includes(article)),
        reason: `“${title}”: ${members.length} articles have ${shared} in common.`,
      }
    },
  )
}

interface Neighbour {
  readonly vector: TextVector
  readonly likeness: number
}

/** The article itself and those like it, the most alike first. */
function neighboursOf(seed: TextVector, vectors: readonly TextVector[]): readonly Neighbour[] {
  return vectors
    .map(vector => ({ vector, likeness: vector === seed ? 1 : likeness(seed, vector) }))
    .filter(neighbour => neighbour.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness || a.vector.article.id.localeCompare(b.vector.article.id))
}

/** A group is about what all in it say: whoever does not share its name is left for another. */
function candidateAround(
  neighbours: readonly Neighbour[],
  left: ReadonlySet<Article>,
  named: Map<string, TextsName>,
): readonly Candidate[] {
  const near = neighbours.filter(({ vector }) => left.has(vector.article))
  const name = near.length < 2 ? null : nameOfTexts(near.map(({ vector }) => vector))
  if (!name) return []
  const members = near.filter(({ vector }) => vector.weights.has(name.stem)).slice(0, groupSize)
  if (members.length < 2) return []
  const key = `${name.stem} ${members[0]?.vector.article.id ?? ''}`
  named.set(key, name)
  const weight = members.length + members.reduce((sum, { likeness }) => sum + likeness, 0)
  return [{ key, articles: members.map(({ vector }) => vector.article), weight }]
}
