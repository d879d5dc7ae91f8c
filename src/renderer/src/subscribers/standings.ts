import type { Standing } from '../../../core/subscribers/subscriber.ts'

interface StandingLook {
  readonly is: Standing['is']
  readonly name: string
  readonly meaning: string
  /** A CSS colour that works on light and dark paper. */
  readonly colour: string
}

/** Every standing, from those who are written to, to those who must not be. */
export const standingLooks: readonly StandingLook[] = [
  { is: 'subscribed', name: 'Subscribed', meaning: 'Gets every digest sent to their lists.', colour: 'light-dark(#2f7d4f, #6bbd8a)' },
  { is: 'pending', name: 'Pending', meaning: 'Has not confirmed yet; gets nothing.', colour: 'light-dark(#a86a00, #dfa544)' },
  { is: 'left', name: 'Left', meaning: 'Asked to leave; gets nothing.', colour: 'light-dark(#7c7a74, #8f8c85)' },
  { is: 'bouncing', name: 'Bouncing', meaning: 'Mail to them comes back; gets nothing.', colour: 'light-dark(#b3372f, #e8796f)' },
  { is: 'complained', name: 'Complained', meaning: 'Reported a mail as spam; gets nothing.', colour: 'light-dark(#6d4fa3, #b39be0)' },
]

/** A standing's name: "Subscribed". */
export function standingName(is: Standing['is']): string {
  return standingLooks.find(look => look.is === is)?.name ?? is
}
