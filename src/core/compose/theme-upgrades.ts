import type { Theme } from './theme.ts'
import { withinBounds } from './theme-bounds.ts'

type ThemeV1 = Omit<Theme, 'webFonts' | 'headingSize' | 'headingWeight' | 'plateRule' | 'rubric' | 'logo'>

/** The version of themes that this program writes, on disk and in a file for others. */
export const themeVersion = 2

/** How themes of older versions come forward: `themeUpgrades[1]` makes one of version 2. */
export const themeUpgrades = {
  // Version 1 knew one way to set a name plate's rule and a section's title, no logo, and no bounds.
  1: (old: ThemeV1): Theme => ({
    ...old,
    width: withinBounds('width', old.width),
    textSize: withinBounds('textSize', old.textSize),
    space: withinBounds('space', old.space),
    corner: withinBounds('corner', old.corner),
    webFonts: [],
    headingSize: 100,
    headingWeight: 'bold',
    plateRule: 'double',
    rubric: 'ruled',
    logo: null,
  }),
}
