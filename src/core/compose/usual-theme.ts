import type { Topic } from '../library/topic.ts'
import type { Digest } from './digest.ts'
import type { Template } from './template.ts'

/** What the theme of a new digest goes by. */
export interface ThemeMatter {
  readonly template: Pick<Template, 'themeId'>
  readonly topic: Pick<Topic, 'themeId'> | null
  /** The topic's latest digest; undefined for the first. */
  readonly last: Pick<Digest, 'themeId'> | undefined
}

/** The theme of a new digest unless another is chosen: that of the last edition, else the topic's, else the template's. */
export function usualTheme({ template, topic, last }: ThemeMatter): string {
  return last?.themeId ?? topic?.themeId ?? template.themeId
}
