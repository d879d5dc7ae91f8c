import type { NodemailerError } from 'nodemailer'
import { oneLine } from '../../core/base/text.ts'
import type { SmtpAccount } from './smtp-account.ts'

const again = 'Enter user and password again in Settings → Accounts. Many providers want an app password.'

/**
 * What to do about a login that was refused for good. Providers say in words of their own that they want an app password
 * (Gmail's 534 5.7.9) or no password at all (Microsoft's 535 5.7.139), where the code alone says “wrong password”.
 */
export function loginRemedy(error: NodemailerError, { user }: Pick<SmtpAccount, 'user'>): string {
  const reply = oneLine(error.response ?? '')
  if (/application-specific|app(lication)?[ -]password|5\.7\.9\b/i.test(reply))
    return 'Make an app password in the security settings of your mail account, and enter that in Settings → Accounts; your usual password does not work here.'
  if (/5\.7\.(139|30)\b|5\.7\.57\b|basic authentication|SmtpClientAuthentication/i.test(reply))
    return 'Your provider takes no password here. Have the administrator allow SMTP AUTH for the mailbox, or use an account with another provider.'
  if (/web ?login|sign in (via|with) your (web )?browser|5\.7\.14\b/i.test(reply))
    return 'Sign in to the mail account in a browser once and confirm that it is you; then try again.'
  return user.includes('@') ? again : `${again} Many also want the whole address as the user, not “${user}” alone.`
}
