import { describe, expect, it } from 'vitest'
import { clientSupport } from '../../../src/node/resources/client-support.ts'

describe('what mail readers make of HTML and CSS', () => {
  it('comes by name, the readers that most people have first, each feature with how many were tried', async () => {
    const features = await clientSupport()
    expect(features.length).toBeGreaterThan(250)
    const grid = features.find(({ slug }) => slug === 'css-display-grid')
    expect(grid?.without.slice(0, 2)).toEqual(['Outlook (Windows)', 'Windows Mail'])
    for (const { without, tested } of features) expect(without.length).toBeLessThanOrEqual(tested)
  })
})
