/** What the sizes of a theme may be, in CSS pixels; `headingSize` in percent. Here and not with the noun, so that the interface need not load the noun's parser. */
export const themeBounds = {
  width: { min: 480, max: 760 },
  textSize: { min: 13, max: 22 },
  space: { min: 8, max: 28 },
  corner: { min: 0, max: 24 },
  headingSize: { min: 70, max: 140 },
} as const

export type ThemeSize = keyof typeof themeBounds

/** The nearest size that a theme may have. */
export function withinBounds(size: ThemeSize, value: number): number {
  const { min, max } = themeBounds[size]
  return Math.min(max, Math.max(min, Math.round(value)))
}
