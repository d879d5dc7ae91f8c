import { z } from 'zod'

/** One thing that must be so of a person. */
export const Condition = z.object({
  field: z.enum(['standing', 'list', 'tag', 'attribute', 'email', 'name', 'added', 'changed', 'since']),
  /** Of an attribute its name, in any case; empty for every other field. */
  attribute: z.string(),
  is: z.enum(['is', 'is-not', 'contains', 'lacks', 'starts', 'ends', 'more', 'less', 'set', 'unset', 'before', 'after', 'within', 'older']),
  /**
   * A standing, the id of a list, a tag, a text, a number, a day (`2026-11-20`), or, for `within` and `older`, how many days;
   * unused by `set` and `unset`.
   */
  value: z.string(),
})
export type Condition = z.infer<typeof Condition>

const Match = z.enum(['all', 'any'])

/** Conditions that hold together (all) or of which one holds (any). One without conditions holds of everybody. */
export const ConditionGroup = z.object({ match: Match, conditions: z.array(Condition) })
export type ConditionGroup = z.infer<typeof ConditionGroup>

/** What a segment asks: groups that hold together, or of which one holds. */
export const SegmentRules = z.object({ match: Match, groups: z.array(ConditionGroup) })
export type SegmentRules = z.infer<typeof SegmentRules>

/** A saved filter: whoever fits at the moment somebody asks. */
export const Segment = z.object({ id: z.string(), name: z.string(), rules: SegmentRules, createdAt: z.string() })
export type Segment = z.infer<typeof Segment>
