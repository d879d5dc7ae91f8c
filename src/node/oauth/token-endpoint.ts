import { z } from 'zod'
import { oneLine } from '../../core/base/text.ts'
import { Problem } from '../../core/base/problem.ts'

const waitMs = 20_000
const mostBytes = 200_000

/** An error as a provider tells it (RFC 6749 §5.2, RFC 8628 §3.5). */
export class OAuthRefusal extends Error {
  readonly code: string

  constructor(code: string, description: string) {
    super(description)
    this.name = 'OAuthRefusal'
    this.code = code
  }
}

const ErrorAnswer = z.object({ error: z.string(), error_description: z.string().default('') })

/** Posts a form to a provider and reads its JSON. Throws OAuthRefusal where it refuses, a Problem (smtp-unreachable) where it does not answer as it should. */
export async function postForm(url: string, form: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = await posted(url, form)
  const refusal = ErrorAnswer.safeParse(answer)
  if (refusal.success) throw new OAuthRefusal(refusal.data.error, oneLine(refusal.data.error_description))
  return answer
}

async function posted(url: string, form: Readonly<Record<string, string>>): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    })
    const text = await response.text()
    return JSON.parse(text.slice(0, mostBytes)) as unknown
  } catch (cause) {
    throw new Problem(
      'smtp-unreachable',
      `The sign-in service at ${new URL(url).host} does not answer as it should.`,
      'Check that this computer is online, then try again.',
      { cause },
    )
  }
}
