import { describe, expect, it } from 'vitest'
import { findPlaceholders, isPlaceholder } from '../../../src/core/compose/placeholders.ts'
import { block, digest, harbourDigest, section, story } from '../../support/digests.ts'

describe('prompts that a template left', () => {
  it('are found in the blocks, in titles and in the envelope', () => {
    const draft = digest(
      [
        section('top', [block('text', { markdown: 'Hello,\n\n[[Write a line of welcome]] and [[sign it]]' })]),
        section('news', [block('button', { label: '[[The words on the button]]' })], { title: '[[Name this section]]' }),
      ],
      { subject: '[[Say what it is about]]', preheader: '' },
    )
    expect(findPlaceholders(draft)).toEqual([
      { blockId: null, text: 'Say what it is about' },
      { blockId: null, text: 'Name this section' },
      { blockId: 'text', text: 'Write a line of welcome' },
      { blockId: 'text', text: 'sign it' },
      { blockId: 'button', text: 'The words on the button' },
    ])
  })

  it('are not seen in what an article’s source wrote', () => {
    const quoting = digest([
      section('news', [story({ blurb: 'The wiki has [[a link]] here.' }), story({ id: 'own', articleId: null, headline: '[[Headline]]' })]),
    ])
    expect(findPlaceholders(quoting)).toEqual([{ blockId: 'own', text: 'Headline' }])
  })

  it('are not there once everything is written', () => {
    expect(findPlaceholders(harbourDigest)).toEqual([])
  })

  it.each([
    ['[[Write here]]', true],
    [' [[Write here]] ', true],
    ['See [[this]]', false],
    ['[[a]] [[b]]', false],
    ['[[]]', false],
  ])('%s alone: %s', (text, alone) => {
    expect(isPlaceholder(text)).toBe(alone)
  })
})
