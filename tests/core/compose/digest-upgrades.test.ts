import { describe, expect, it } from 'vitest'
import { Digest } from '../../../src/core/compose/digest.ts'
import { digestUpgrades } from '../../../src/core/compose/digest-upgrades.ts'
import { harbourDigest } from '../../support/digests.ts'

describe('a digest of the first version', () => {
  it('comes forward shown to everyone, drawn by its kinds, its pictures embedded', () => {
    const {
      mjml: _mjml,
      pictures: _pictures,
      webAddress: _web,
      templateId: _template,
      dueAt: _due,
      sentAt: _sent,
      sections,
      ...common
    } = harbourDigest
    const old = {
      ...common,
      sections: sections.map(({ showTo: _showTo, blocks, ...section }) => ({
        ...section,
        blocks: blocks.map(({ showTo: _shown, mjml: _drawn, ...block }) => block),
      })),
    }
    expect(Digest.parse(digestUpgrades[2](digestUpgrades[1](old as never)))).toEqual(harbourDigest)
  })
})

describe('a digest of the second version', () => {
  const { templateId: _template, dueAt: _due, sentAt: _sent, ...old } = harbourDigest

  it('was sent when it was last edited, if it was sent', () => {
    expect(Digest.parse(digestUpgrades[2]({ ...old, status: 'sent' }))).toMatchObject({ sentAt: harbourDigest.changedAt, dueAt: null })
    expect(Digest.parse(digestUpgrades[2](old))).toEqual(harbourDigest)
  })
})
