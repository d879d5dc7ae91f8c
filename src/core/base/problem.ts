/** Every kind of failure that has words of its own. Hosts may act on the code; people read the words. */
export type ProblemCode =
  | 'bad-input'
  | 'not-found'
  | 'conflict'
  | 'library-locked'
  | 'library-newer'
  | 'library-read-only'
  | 'library-broken'
  | 'disk-full'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-not-understood'
  | 'page-unreachable'
  | 'page-gone'
  | 'page-refused'
  | 'page-too-large'
  | 'page-not-html'
  | 'address-refused'
  | 'csv-no-email'
  | 'smtp-unreachable'
  | 'smtp-timeout'
  | 'smtp-tls'
  | 'smtp-login'
  | 'smtp-refused'
  | 'dkim-key'
  | 'send-blocked'
  | 'cancelled'
  | 'unforeseen'

/** What crosses a host boundary in place of an error: plain data, two sentences. */
export interface ProblemWords {
  readonly code: ProblemCode
  /** What happened. */
  readonly what: string
  /** What the reader can do about it. */
  readonly remedy: string
}

/** A failure worth showing: what happened, then what the reader can do about it. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly remedy: string

  constructor(code: ProblemCode, what: string, remedy: string, options?: ErrorOptions) {
    super(what, options)
    this.name = 'Problem'
    this.code = code
    this.remedy = remedy
  }
}

/** Any thrown value as words. What nobody foresaw stays in the log and is not shown to people raw. */
export function tell(error: unknown): ProblemWords {
  if (error instanceof Problem) return { code: error.code, what: error.message, remedy: error.remedy }
  return {
    code: 'unforeseen',
    what: 'Something went wrong that Broadsheet did not foresee.',
    remedy: 'Your library is safe. Try again; the details are in the log.',
  }
}
