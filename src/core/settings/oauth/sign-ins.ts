import { newId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { keepSecret } from '../account-secrets.ts'
import type { AccountView } from '../account.ts'
import { openAccount, viewAccount } from '../accounts.ts'
import type { SettingsPorts } from '../settings-ports.ts'
import { keepTokens, programOf } from './access-token.ts'
import type { BegunSignIn } from './tokens.ts'

/** A sign-in that has begun, as hosts see it. */
export interface SignInPage extends Pick<BegunSignIn, 'page' | 'code'> {
  readonly id: string
}

/** Sign-ins under way. */
export interface SignIns {
  begin(order: { readonly id: string; readonly by: 'browser' | 'code' }): Promise<SignInPage>
  /** Resolves when somebody has signed in and the tokens are kept; throws a Problem when nobody did. */
  finished(id: string): Promise<AccountView>
  cancel(id: string): null
  signOut(accountId: string): Promise<AccountView>
}

/** Signs accounts in and out; tokens are kept with the other secrets and never leave. */
export function openSignIns(ports: SettingsPorts): SignIns {
  const begun = new Map<string, { readonly accountId: string; readonly signIn: BegunSignIn }>()
  // The record stays as it is; who shows it looks again.
  const told = async (accountId: string): Promise<AccountView> => {
    await ports.accounts.change(accountId, now => now && { ...now })
    return viewAccount(ports, accountId)
  }
  return {
    async begin({ id: accountId, by }) {
      const account = await openAccount(ports, accountId)
      const program = await programOf(ports, account)
      if (program === null || (by === 'browser' ? program.authorizeUrl : program.deviceUrl) === '')
        throw new Problem(
          'bad-input',
          `The account “${account.name}” cannot be signed in this way.`,
          'Choose another way, or enter a password.',
        )
      const signIn = await ports.oauth.begin(program, account.user, by)
      // Somebody may cancel before anybody waits.
      signIn.tokens.catch(() => undefined)
      const id = newId()
      begun.set(id, { accountId, signIn })
      return { id, page: signIn.page, code: signIn.code }
    },
    async finished(id) {
      const { accountId, signIn } = begun.get(id) ?? gone()
      try {
        await keepTokens(ports, accountId, await signIn.tokens)
        return await told(accountId)
      } finally {
        begun.delete(id)
      }
    },
    cancel(id) {
      begun.get(id)?.signIn.cancel()
      begun.delete(id)
      return null
    },
    async signOut(accountId) {
      await openAccount(ports, accountId)
      await keepSecret(ports.secrets, accountId, 'oauth-tokens', '')
      return told(accountId)
    },
  }
}

function gone(): never {
  throw new Problem('not-found', 'That sign-in is over.', 'Begin again.')
}
