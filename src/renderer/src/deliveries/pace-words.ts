import type { DeliverySummary } from '../../../core/delivery/delivery.ts'
import { rateWords, spanWords } from '../ui/words.ts'

const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

// Below this there is no need to look at the clock.
const worthTheClock = 120

/** How fast a delivery goes and until when, or why it stands still and when it goes on. `now` in milliseconds since 1970. */
export function paceInWords(summary: DeliverySummary, forecast: string | null, now: number): string {
  const { state, perSecond, secondsLeft, reason, continueAt } = summary
  if (continueAt !== null) return waitWords(reason, continueAt, forecast)
  if (state !== 'sending') return reason
  if (perSecond === 0) return 'Connecting to the mail server…'
  const pace = secondsLeft === null ? rateWords(perSecond) : `${rateWords(perSecond)}, ${spanWords(secondsLeft)} left`
  const until = secondsLeft !== null && secondsLeft >= worthTheClock ? `, until ${clock.format(now + secondsLeft * 1000)}` : ''
  return `${pace}${until}${slowestWords(summary)}`
}

function waitWords(reason: string, continueAt: string, forecast: string | null): string {
  const goesOn = `It goes out by itself on ${moment.format(new Date(continueAt))}, if Broadsheet is open.`
  // A forecast of the same minute says nothing.
  const isLonger = forecast !== null && Date.parse(forecast) - Date.parse(continueAt) >= 60_000
  const done = isLonger ? `The last message leaves on ${moment.format(new Date(forecast))}, as far as the account’s limits tell.` : ''
  return [reason, goesOn, done].filter(Boolean).join(' ')
}

function slowestWords({ slowestDomain }: DeliverySummary): string {
  if (slowestDomain === null) return ''
  return `. Slowest: ${slowestDomain.domain}, ${secondsWords(slowestDomain.seconds)} a message`
}

/** Seconds as “0.4 s”, “12 s”; “under 0.1 s” for less. */
export function secondsWords(seconds: number): string {
  if (seconds < 0.1) return 'under 0.1 s'
  return `${seconds.toLocaleString('en-GB', { maximumFractionDigits: seconds < 10 ? 1 : 0 })} s`
}
