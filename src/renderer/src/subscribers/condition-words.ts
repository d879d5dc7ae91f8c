import type { Condition } from '../../../core/subscribers/segments/segment.ts'

type Field = Condition['field']
type Comparison = Condition['is']

/** The fields of a condition in the words of the form. */
export const fieldNames: Readonly<Record<Field, string>> = {
  standing: 'Standing',
  list: 'List',
  tag: 'Tag',
  attribute: 'Attribute',
  email: 'Address',
  name: 'Name',
  added: 'Added',
  changed: 'Changed',
  since: 'Standing since',
}

const texts: readonly Comparison[] = ['is', 'is-not', 'contains', 'lacks', 'starts', 'ends', 'set', 'unset']
const moments: readonly Comparison[] = ['within', 'older', 'after', 'before', 'is']

/** How each field can be compared. */
export const comparisonsOf: Readonly<Record<Field, readonly Comparison[]>> = {
  standing: ['is', 'is-not'],
  list: ['is', 'is-not'],
  tag: ['is', 'is-not', 'set', 'unset'],
  attribute: [...texts, 'more', 'less'],
  email: texts.filter(is => is !== 'set' && is !== 'unset'),
  name: texts,
  added: moments,
  changed: moments,
  since: moments,
}

/** The comparisons in words that stand between a field and a value. */
export const comparisonNames: Readonly<Record<Comparison, string>> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  lacks: 'does not contain',
  starts: 'begins with',
  ends: 'ends with',
  more: 'is more than',
  less: 'is less than',
  set: 'is there',
  unset: 'is not there',
  before: 'before',
  after: 'after',
  within: 'in the last (days)',
  older: 'longer ago than (days)',
}

export const freshCondition: Condition = { field: 'standing', attribute: '', is: 'is', value: 'subscribed' }

/** The condition asked of another field: its comparison and value begin anew. */
export function ofField(field: Field): Condition {
  const first: Readonly<Partial<Record<Field, string>>> = { standing: 'subscribed', added: '30', changed: '30', since: '30' }
  return { field, attribute: '', is: comparisonsOf[field][0] ?? 'is', value: first[field] ?? '' }
}

/** Comparisons that need nothing to compare with. */
export function isAlone(is: Comparison): boolean {
  return is === 'set' || is === 'unset'
}
