import { Problem } from '../base/problem.ts'
import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'

/** The theme that a digest is drawn in: its own, or the first there is when that has gone. */
export function themeOf(themes: readonly Theme[], { themeId }: Pick<Digest, 'themeId'>): Theme {
  const theme = themes.find(({ id }) => id === themeId) ?? themes[0]
  if (!theme)
    throw new Problem('not-found', 'There is no theme to draw the digest in.', 'Install Broadsheet again: its own themes are missing.')
  return theme
}
