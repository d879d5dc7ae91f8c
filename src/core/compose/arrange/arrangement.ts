/** Another article that tells the same story as one that is placed; its source is named there. */
export interface Double {
  readonly articleId: string
  readonly title: string
  readonly siteName: string
}

export interface PlannedStory {
  readonly articleId: string
  readonly title: string
  readonly siteName: string
  readonly doubles: readonly Double[]
}

export interface PlannedSection {
  /** Tells it from the others while it is looked over. */
  readonly key: string
  readonly title: string
  /** Why it is there, in one sentence for the curator. */
  readonly reason: string
  /** The best first. */
  readonly stories: readonly PlannedStory[]
}

/** How articles are to be arranged, before it is done: to be looked over and changed. */
export interface Arrangement {
  readonly sections: readonly PlannedSection[]
  /** Articles that are to leave the digest, where they are in it. */
  readonly leftOut: readonly string[]
  /** Why it is as it is, sentence by sentence. */
  readonly explanation: readonly string[]
}
