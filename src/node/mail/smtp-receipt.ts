import type { NodemailerError } from 'nodemailer'
import { Problem } from '../../core/base/problem.ts'
import { oneLine } from '../../core/base/text.ts'
import type { Receipt } from '../../core/delivery/mail.ts'
import type { SmtpAccount } from './smtp-account.ts'
import { smtpTrouble } from './smtp-problem.ts'
import type { Outcome } from './smtp-transaction.ts'

/** What the end of a transaction means for its recipient. */
export function receiptOf(outcome: Outcome, account: SmtpAccount): Receipt {
  if (outcome.ok) return { is: 'accepted', reply: oneLine(outcome.reply) }
  const { error, released } = outcome
  const reply = oneLine(error.response ?? '')
  const code = error.responseCode ?? 0
  const answered = code >= 400 && code < 600
  if (released) return answered ? refusal(code, reply) : { is: 'unknown', reply: lostReply(error, account) }
  if (answered && code !== 421 && code !== 530 && error.command !== 'MAIL FROM' && error.command !== 'CONN') return refusal(code, reply)
  if (answered && error.command === 'MAIL FROM' && code !== 421) return senderRefused(error, account, reply)
  if (error.code === 'EMESSAGE' && !answered) return tooLarge(error, account)
  if (error.code === 'EENVELOPE' && !answered) return { is: 'rejected', reply: oneLine(error.message) }
  return { is: 'unsent', begun: code !== 421, ...smtpTrouble(error, account) }
}

// RFC 5321 §4.2.1: 4yz means try again, 5yz means never. 503 says that the session was in the wrong state, not the message.
function refusal(code: number, reply: string): Receipt {
  return { is: code >= 500 && code !== 503 ? 'rejected' : 'deferred', reply }
}

function lostReply(error: NodemailerError, { host }: SmtpAccount): string {
  return error.code === 'ETIMEDOUT'
    ? `${host} did not answer after the end of the message.`
    : `${host} ended the connection before its reply came.`
}

/** A refused sender is no reader's fault: the delivery has to stand still rather than work through the audience. */
function senderRefused(error: NodemailerError, { host }: SmtpAccount, reply: string): Receipt {
  const problem = new Problem(
    'smtp-refused',
    `${host} does not accept mail from this sender. It said: ${reply}`,
    'Check the From address and the login in Settings → Sending.',
    { cause: error },
  )
  return { is: 'unsent', begun: false, lasting: error.permanent === true, problem }
}

function tooLarge(error: NodemailerError, { host }: SmtpAccount): Receipt {
  const problem = new Problem('smtp-refused', `The message is larger than ${host} accepts.`, 'Take pictures out of the digest.', {
    cause: error,
  })
  return { is: 'unsent', begun: false, lasting: true, problem }
}
