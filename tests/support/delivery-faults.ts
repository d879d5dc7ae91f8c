import type { ChaosFault } from './chaos-server.ts'
import type { Fault } from './smtp-faults.ts'

/** One way in which a server fails a delivery, told to our own faulty server and to the mail stack's. */
export interface DeliveryFault {
  /** What the server does, as the rest of "over a server that". */
  readonly does: string
  readonly own: Fault
  readonly chaos: ChaosFault
  /** For how many messages nobody can know whether the server has them: its reply to their end was lost. */
  readonly lost: number
}

export const deliveryFaults: readonly DeliveryFault[] = [
  {
    does: 'hangs up instead of greeting',
    own: { at: 'greeting', drop: true, times: 2 },
    chaos: { at: 'connect', reset: true, times: 2 },
    lost: 0,
  },
  { does: 'hangs up before MAIL', own: { at: 'mail', drop: true, times: 2 }, chaos: { at: 'mail', reset: true, times: 2 }, lost: 0 },
  { does: 'hangs up after RCPT', own: { at: 'rcpt', drop: true, times: 2 }, chaos: { at: 'rcpt', reset: true, times: 2 }, lost: 0 },
  { does: 'hangs up at DATA', own: { at: 'data', drop: true, times: 2 }, chaos: { at: 'data', reset: true, times: 2 }, lost: 0 },
  // The end of a message so short has mostly been let go by the time we hear of it.
  {
    does: 'hangs up inside a message',
    own: { at: 'body', drop: true, times: 2 },
    chaos: { at: 'body', reset: true, afterBytes: 200, times: 2 },
    lost: 2,
  },
  {
    does: 'hangs up after the end, with the message',
    own: { at: 'dot', drop: true, take: true, times: 2 },
    chaos: { at: 'dot', reset: true, accept: true, times: 2 },
    lost: 2,
  },
  {
    does: 'hangs up after the end, without the message',
    own: { at: 'dot', drop: true, times: 2 },
    chaos: { at: 'dot', reset: true, accept: false, times: 2 },
    lost: 2,
  },
  {
    does: 'falls silent after the end',
    own: { at: 'dot', hang: true, take: true, times: 1 },
    chaos: { at: 'dot', raw: '', accept: true, times: 1 },
    lost: 1,
  },
  { does: 'falls silent at RCPT', own: { at: 'rcpt', hang: true, times: 1 }, chaos: { at: 'rcpt', raw: '', times: 1 }, lost: 0 },
  { does: 'is slow at the end', own: { at: 'dot', delayMs: 60, times: 12 }, chaos: { at: 'dot', delayMs: 60, times: 12 }, lost: 0 },
  { does: 'is slow to hear of everybody', own: { at: 'rcpt', delayMs: 30 }, chaos: { at: 'rcpt', delayMs: 30 }, lost: 0 },
  {
    does: 'sends us away after eight messages',
    own: { at: 'mail', reply: '421 4.7.0 Too many messages', drop: true, after: 8, times: 3 },
    chaos: { at: 'mail', reply: '421 4.7.0 Too many messages', close: true, skip: 8, times: 3 },
    lost: 0,
  },
  {
    does: 'has a limit',
    own: { at: 'mail', reply: '454 4.7.0 Slow down', times: 3 },
    chaos: { at: 'mail', reply: '454 4.7.0 Slow down', times: 3 },
    lost: 0,
  },
  {
    does: 'greylists',
    own: { at: 'rcpt', reply: '450 4.7.1 Greylisted', times: 5 },
    chaos: { at: 'rcpt', reply: '450 4.7.1 Greylisted', times: 5 },
    lost: 0,
  },
  {
    does: 'is short of room',
    own: { at: 'dot', reply: '452 4.3.1 Insufficient storage', times: 3 },
    chaos: { at: 'dot', reply: '452 4.3.1 Insufficient storage', times: 3 },
    lost: 0,
  },
  {
    does: 'answers RCPT with nonsense',
    own: { at: 'rcpt', reply: '2x0 what', drop: true, times: 2 },
    chaos: { at: 'rcpt', raw: '2x0 what\r\n', times: 2 },
    lost: 0,
  },
  {
    does: 'answers the end with nonsense',
    own: { at: 'dot', reply: 'ok?', drop: true, take: true, times: 2 },
    chaos: { at: 'dot', raw: 'ok?\r\n', accept: true, close: true, times: 2 },
    lost: 2,
  },
]
