import { describe, expect, it } from 'vitest'
import { retag, tidyTags } from '../../../src/core/library/tags.ts'

describe('tags', () => {
  it('keep the curator’s spelling, once', () => {
    expect(tidyTags([' Fishing ', 'fishing', 'FISHING', 'New  quay', ''])).toEqual(['Fishing', 'New quay'])
  })

  it('are one when they look the same, however their letters are encoded', () => {
    expect(tidyTags(['Café', 'Cafe\u0301'])).toEqual(['Café'])
  })

  it('are added after those that are there and removed whatever their case', () => {
    expect(retag(['Fishing', 'Storm'], ['fishing', 'Quay'], ['STORM'])).toEqual(['Fishing', 'Quay'])
  })
})
