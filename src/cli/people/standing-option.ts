import type { Standing } from '../../core/subscribers/subscriber.ts'
import { UsageError } from '../usage-error.ts'

const standings: readonly Standing['is'][] = ['subscribed', 'left', 'bouncing', 'complained', 'pending']

/** The standing that an option says; wrong usage when it says none. */
export function standingOption(option: string, value: string): Standing['is'] {
  const standing = standings.find(each => each === value)
  if (standing) return standing
  throw new UsageError(`--${option} is one of ${standings.join(', ')}, not “${value}”.`)
}
