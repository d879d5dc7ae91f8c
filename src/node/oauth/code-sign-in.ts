import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Problem } from '../../core/base/problem.ts'
import type { BegunSignIn, OAuthProgram, OAuthTokens } from '../../core/settings/oauth/tokens.ts'
import { readTokens, refusalProblem } from './read-tokens.ts'
import { OAuthRefusal, postForm } from './token-endpoint.ts'

// RFC 8628 §3.2; Google wrote `verification_url` before there was a standard.
const DeviceAnswer = z
  .object({
    device_code: z.string(),
    user_code: z.string(),
    verification_uri: z.string().optional(),
    verification_url: z.string().optional(),
    expires_in: z.coerce.number().default(900),
    interval: z.coerce.number().min(0).default(5),
  })
  .transform(answer => ({ ...answer, page: answer.verification_uri ?? answer.verification_url ?? '' }))
  // It is opened in a browser, and so has to be a page.
  .refine(({ page }) => /^https?:$/.test(URL.parse(page)?.protocol ?? ''))

const grantType = 'urn:ietf:params:oauth:grant-type:device_code'
// RFC 8628 §3.5: “slow_down” adds five seconds.
const slowerBySeconds = 5

/** Signing in by a code that is entered on a page in any browser, on any machine (RFC 8628). */
export async function codeSignIn(program: OAuthProgram): Promise<BegunSignIn> {
  const answer = await postForm(program.deviceUrl, { client_id: program.clientId, scope: program.scope }).catch((error: unknown) => {
    throw refusalProblem(error)
  })
  const device = DeviceAnswer.safeParse(answer).data ?? noCode()
  const cancelled = new AbortController()
  return {
    page: device.page,
    code: device.user_code,
    tokens: poll(program, device, cancelled.signal),
    cancel: () => cancelled.abort(),
  }
}

async function poll(program: OAuthProgram, device: z.infer<typeof DeviceAnswer>, signal: AbortSignal): Promise<OAuthTokens> {
  const form = {
    grant_type: grantType,
    device_code: device.device_code,
    client_id: program.clientId,
    ...(program.secret !== '' && { client_secret: program.secret }),
  }
  const ends = Date.now() + device.expires_in * 1000
  let seconds = device.interval
  while (Date.now() < ends) {
    await pause(seconds * 1000, undefined, { signal }).catch(nobodyCame)
    try {
      return readTokens(await postForm(program.tokenUrl, form))
    } catch (error) {
      const code = error instanceof OAuthRefusal ? error.code : ''
      if (code === 'slow_down') seconds += slowerBySeconds
      else if (code !== 'authorization_pending') throw refusalProblem(error)
    }
  }
  throw refusalProblem(new OAuthRefusal('expired_token', ''))
}

function noCode(): never {
  throw new Problem('smtp-login', 'The sign-in service gave no code to enter.', 'Sign in by the browser, or check the address for codes.')
}

function nobodyCame(): never {
  throw new Problem('cancelled', 'Nobody signed in.', 'Begin again when you are ready.')
}
