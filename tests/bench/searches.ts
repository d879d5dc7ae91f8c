import { archiveStory } from './archive-stories.ts'
import { dice } from './dice.ts'

const queries = 120

/** What curators type in an archive of so many articles: words that are rare and common, alone and together, names, phrases, unfinished words. */
export function searches(articles: number): readonly string[] {
  const random = dice(97)
  return Array.from({ length: queries }, (_, n) => {
    const { article, paragraphs } = archiveStory(Math.floor(random() * articles), articles)
    const body = (paragraphs[1] ?? '').toLowerCase().match(/[a-z]+/g) ?? []
    const title = article.title.toLowerCase().split(' ')
    const at = Math.floor(random() * (body.length - 3))
    const kinds: readonly string[] = [
      title[0] ?? '',
      body[at] ?? '',
      `${body[at] ?? ''} ${body[at + 1] ?? ''}`,
      `${title[0] ?? ''} ${body[at] ?? ''}`,
      title.slice(0, 3).join(' '),
      article.byline.toLowerCase(),
      `"${body.slice(at, at + 2).join(' ')}"`,
      (title[2] ?? '').slice(0, 4),
      `${body[at] ?? ''} ${(title[0] ?? '').slice(0, 3)}`,
      `the ${title[0] ?? ''}`,
    ]
    return kinds[n % kinds.length] ?? ''
  })
}

/** What stands in the field after each key, from the second letter on. */
export function keystrokes(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(0, n + 2))
}
