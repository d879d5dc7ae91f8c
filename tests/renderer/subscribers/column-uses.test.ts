import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '../../../src/core/subscribers/import/import-operations.ts'
import { mappingOf, usesOf, withUse } from '../../../src/renderer/src/subscribers/column-uses.ts'

const mapping: ColumnMapping = {
  email: 'Mail',
  name: 'Who',
  firstName: null,
  lastName: null,
  tags: null,
  standing: null,
  since: null,
  cause: null,
  lists: null,
  added: null,
  changed: null,
  notes: null,
  details: null,
  consentAt: null,
  consentHow: null,
  consentFrom: null,
  consentIp: null,
  history: null,
  attributes: ['Village'],
  otherwise: 'subscribed',
}
const columns = ['Mail', 'Who', 'Village', 'Shoe size']

describe('the columns of a CSV file', () => {
  it('show what a mapping takes them for, and amount to that mapping again', () => {
    const uses = usesOf(columns, mapping)
    expect(uses).toEqual({ Mail: 'email', Who: 'name', Village: 'attribute', 'Shoe size': 'nothing' })
    expect(mappingOf(uses, 'subscribed')).toEqual(mapping)
  })

  it('feed a field once: what is given to one column is taken from the other', () => {
    const uses = withUse(usesOf(columns, mapping), 'Village', 'name')
    expect(uses).toMatchObject({ Who: 'nothing', Village: 'name' })
    expect(mappingOf(uses, 'subscribed')).toMatchObject({ name: 'Village', attributes: [] })
  })

  it('may be kept under their own names in any number', () => {
    expect(mappingOf(withUse(usesOf(columns, mapping), 'Shoe size', 'attribute'), 'subscribed')?.attributes).toEqual([
      'Village',
      'Shoe size',
    ])
  })

  it('amount to nothing while none holds the addresses', () => {
    expect(mappingOf(withUse(usesOf(columns, mapping), 'Mail', 'nothing'), 'subscribed')).toBeNull()
  })
})
