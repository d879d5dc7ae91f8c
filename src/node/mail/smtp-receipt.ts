import type { NodemailerError } from 'nodemailer'
import { Problem } from '../../core/base/problem.ts'
import { oneLine } from '../../core/base/text.ts'
import type { Receipt } from '../../core/delivery/mail.ts'
import { saysFull } from '../../core/delivery/reply-meaning.ts'
import type { SmtpAccount } from './smtp-account.ts'
import { smtpTrouble } from './smtp-problem.ts'
import type { Outcome } from './smtp-transaction.ts'

/** What the end of a transaction means for its recipient. */
export function receiptOf(outcome: Outcome, account: SmtpAccount): Receipt {
  if (outcome.ok) return { is: 'accepted', reply: oneLine(outcome.reply) }
  const { error, released } = outcome
  const code = error.responseCode ?? 0
  const answered = code >= 400 && code < 600
  if (released) return answered ? refusal(error, code) : { is: 'unknown', reply: lostReply(error, account) }
  return answered ? refusedBefore(error, code, account) : failedBefore(error, account)
}

/** The server said no before the end of the message was let go: to the reader, to the sender, or to going on at all. */
function refusedBefore(error: NodemailerError, code: number, account: SmtpAccount): Receipt {
  if (error.command === 'CONN' || isOfSession(code, replyOf(error))) return unsent(error, account, code !== 421)
  return error.command === 'MAIL FROM' ? senderRefused(error, account) : refusal(error, code)
}

function failedBefore(error: NodemailerError, account: SmtpAccount): Receipt {
  if (error.code === 'EMESSAGE') return tooLarge(error, account)
  return error.code === 'EENVELOPE' ? { is: 'rejected', reply: oneLine(error.message) } : unsent(error, account, true)
}

function unsent(error: NodemailerError, account: SmtpAccount, begun: boolean): Receipt {
  return { is: 'unsent', begun, ...smtpTrouble(error, account) }
}

function replyOf({ response }: NodemailerError): string {
  return oneLine(response ?? '')
}

/** 421 ends the session, 530 wants a login, 503 and 5.5.x (RFC 3463 §3.6) say that the conversation got out of step: none is about the reader. */
function isOfSession(code: number, reply: string): boolean {
  return code === 421 || code === 530 || code === 503 || /^5\d\d[ -]5\.5\./.test(reply)
}

// RFC 5321 §4.2.1: 4yz means try again, 5yz means never. 503 says that the session was in the wrong state, not the message.
function refusal(error: NodemailerError, code: number): Receipt {
  return { is: code >= 500 && code !== 503 ? 'rejected' : 'deferred', reply: replyOf(error) }
}

function lostReply(error: NodemailerError, { host }: SmtpAccount): string {
  return error.code === 'ETIMEDOUT'
    ? `${host} did not answer after the end of the message.`
    : `${host} ended the connection before its reply came.`
}

/** A refused sender is no reader's fault: the delivery has to stand still rather than work through the audience. */
function senderRefused(error: NodemailerError, { host, user }: SmtpAccount): Receipt {
  if (saysFull(replyOf(error))) return senderFull(error, host, user)
  const problem = new Problem(
    'smtp-refused',
    `${host} does not accept mail from this sender. It said: ${replyOf(error)}`,
    'Check the From address and the login in Settings → Accounts.',
    { cause: error },
  )
  return { is: 'unsent', begun: false, lasting: error.permanent === true, problem }
}

function senderFull(error: NodemailerError, host: string, user: string): Receipt {
  const problem = new Problem(
    'smtp-refused',
    `The mailbox of ${user || 'the account'} at ${host} is full, and takes nothing on its way out either. It said: ${replyOf(error)}`,
    'Make room in that mailbox: delete mail and empty its bin. Then go on.',
    { cause: error },
  )
  return { is: 'unsent', begun: false, lasting: true, problem }
}

function tooLarge(error: NodemailerError, { host }: SmtpAccount): Receipt {
  const problem = new Problem('smtp-refused', `The message is larger than ${host} accepts.`, 'Take pictures out of the digest.', {
    cause: error,
  })
  return { is: 'unsent', begun: false, lasting: true, problem }
}
