/** One of MJML's elements, as whoever writes MJML may use it. */
export interface MjmlElement {
  /** `mj-button`. */
  readonly name: string
  /** The elements that belong in it; null where text and HTML do. */
  readonly children: readonly string[] | null
  readonly attributes: readonly MjmlAttribute[]
}

export interface MjmlAttribute {
  readonly name: string
  /** What it may be, where that can be listed; null for anything else. */
  readonly values: readonly string[] | null
}

/** Whoever knows MJML's own components. */
export interface MjmlVocabulary {
  vocabulary(): Promise<readonly MjmlElement[]>
}
