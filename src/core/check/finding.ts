import type { Amendment } from '../compose/amendment.ts'

/** What keeps a digest from being sent, what readers would trip over, and what could be better. */
export type FindingLevel = 'stop' | 'warn' | 'hint'

/** What a finding is about, for those who sort or ignore them. */
export type Rule =
  | 'no-subject'
  | 'long-subject'
  | 'no-preheader'
  | 'long-preheader'
  | 'preheader-repeats-subject'
  | 'placeholder-left'
  | 'broken-merge-field'
  | 'unknown-merge-field'
  | 'no-fallback'
  | 'no-unsubscribe'
  | 'no-postal-address'
  | 'no-web-address'
  | 'no-picture-address'
  | 'broken-mjml'
  | 'mjml-warning'
  | 'large-mail'
  | 'client-support'
  | 'missing-link'
  | 'bad-link'
  | 'insecure-link'
  | 'same-link'
  | 'dead-link'
  | 'moved-link'
  | 'disguised-link'
  | 'missing-alt'
  | 'poor-alt'
  | 'small-picture'
  | 'heavy-picture'
  | 'picture-format'
  | 'missing-picture'
  | 'contrast'
  | 'heading-order'
  | 'empty-block'
  | 'empty-section'
  | 'article-twice'
  | 'used-before'
  | 'no-credit'
  | 'long-quote'
  | 'shouting'
  | 'spam-words'
  | 'link-shortener'
  | 'mostly-pictures'
  | 'misspelt-word'

/** An edit that puts a finding right, and the words of the button that makes it. */
export interface Fix {
  readonly label: string
  readonly edit: Amendment
  /** It may be wrong, and is made only where somebody asks for just this one. */
  readonly isGuess?: boolean
}

/** Something about a digest that its curator should know. */
export interface Finding {
  /** The same for the same fault of the same digest, so that it can be ignored. */
  readonly id: string
  readonly rule: Rule
  readonly level: FindingLevel
  /** Null where it is about the digest as a whole. */
  readonly blockId: string | null
  readonly what: string
  readonly remedy: string
  readonly fix: Fix | null
  /** The word that no dictionary has, for whoever adds it to the own ones; left out of findings about anything else. */
  readonly word?: string
}

/** What a rule answers; what is left out is about the whole digest, and has no fix. */
export interface Fault {
  readonly rule: Rule
  readonly level: FindingLevel
  readonly blockId?: string | null
  readonly what: string
  readonly remedy: string
  readonly fix?: Fix | null
  readonly word?: string
  /** Tells faults of one rule in one block apart. */
  readonly of?: string
}

const ranks: Readonly<Record<FindingLevel, number>> = { stop: 0, warn: 1, hint: 2 }

/** Faults as findings, each once: what stops sending first, then in the order in which they were found. */
export function findingsFrom(faults: readonly Fault[]): readonly Finding[] {
  const found = faults.map(({ rule, level, blockId = null, what, remedy, fix = null, word, of = '' }): Finding => ({
    id: [rule, blockId ?? '', of].filter(part => part !== '').join(' '),
    rule,
    level,
    blockId,
    what,
    remedy,
    fix,
    ...(word !== undefined && { word }),
  }))
  return [...new Map(found.toReversed().map(finding => [finding.id, finding])).values()]
    .toReversed()
    .toSorted((a, b) => ranks[a.level] - ranks[b.level])
}
