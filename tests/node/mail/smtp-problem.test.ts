import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { smtpTrouble } from '../../../src/node/mail/smtp-problem.ts'

const account = { host: 'smtp.harbour.example', port: 587, security: 'starttls', user: 'editor', password: 'tide', caFile: '' } as const
const trouble = (facts: object, as: object = {}) =>
  smtpTrouble(Object.assign(new Error('raw words of a library'), facts), { ...account, ...as })

describe('what went wrong with a mail server', () => {
  it.each<[string, object, string, boolean, string]>([
    [
      'no such host',
      { code: 'EDNS', originalCode: 'ENOTFOUND' },
      'smtp-unreachable',
      false,
      'There is no server called smtp.harbour.example.',
    ],
    [
      'nobody listens',
      { code: 'ESOCKET', originalCode: 'ECONNREFUSED' },
      'smtp-unreachable',
      false,
      'Nothing answers at smtp.harbour.example:587.',
    ],
    ['no way there', { code: 'ESOCKET', originalCode: 'ENETUNREACH' }, 'smtp-unreachable', false, 'There is no network on the way'],
    ['no name server', { code: 'EDNS', originalCode: 'EAI_AGAIN' }, 'smtp-unreachable', false, 'no name server answers'],
    ['silence', { code: 'ETIMEDOUT' }, 'smtp-timeout', false, 'did not answer in time'],
    [
      'a broken connection',
      { code: 'ESOCKET', originalCode: 'ECONNRESET' },
      'smtp-unreachable',
      false,
      'ended the connection without a word',
    ],
    [
      'a bad certificate',
      { code: 'ESOCKET', originalCode: 'SELF_SIGNED_CERT_IN_CHAIN' },
      'smtp-tls',
      true,
      'Nobody whom this computer trusts',
    ],
    ['another’s certificate', { code: 'ETLS', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'smtp-tls', true, 'is for another server'],
    [
      'no TLS there',
      { code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' },
      'smtp-tls',
      true,
      'could not be talked to securely',
    ],
    ['STARTTLS refused', { code: 'ETLS', response: '454 4.7.0 TLS not available' }, 'smtp-tls', true, '454 4.7.0 TLS not available'],
    ['a handshake cut off', { code: 'ETLS' }, 'smtp-tls', false, 'could not be talked to securely'],
    [
      'a wrong password',
      { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 no' },
      'smtp-login',
      true,
      'refused the login of editor (535 5.7.8 no)',
    ],
    [
      'a login that cannot be checked',
      { code: 'EAUTH', responseCode: 454, response: '454 4.7.0 later' },
      'smtp-login',
      false,
      'could not check',
    ],
    [
      'a greeting that turns us away',
      { code: 'EPROTOCOL', responseCode: 554, response: '554 no' },
      'smtp-refused',
      false,
      'It said: 554 no',
    ],
  ])('is %s, told in words with what to do', (_what, facts, code, lasting, words) => {
    const { problem, lasting: lasts } = trouble(facts)
    expect({ code: problem.code, lasts }).toEqual({ code, lasts: lasting })
    expect(problem.message).toContain(words)
    expect(problem.message).not.toContain('raw words')
    expect(problem.remedy).not.toBe('')
  })

  it.each([
    ['534-5.7.9 Application-specific password required.', 'Make an app password'],
    ['535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'takes no password here'],
    ['534-5.7.14 Please log in via your web browser and then try again.', 'Sign in to the mail account in a browser once'],
    ['535 5.7.8 Error: authentication failed', 'Many also want the whole address as the user, not “editor” alone.'],
  ])('is a login that needs something else than another try: %s', (response, remedy) => {
    expect(trouble({ code: 'EAUTH', responseCode: Number(response.slice(0, 3)), response }).problem.remedy).toContain(remedy)
  })

  it('is a missing user or password, where a login is wanted', () => {
    expect(trouble({ responseCode: 530 }, { user: '' }).problem.message).toContain('no user is entered')
    expect(trouble({ code: 'EAUTH' }, { password: '' }).problem.message).toContain('no password is entered')
  })

  it('stays as it is when it has words already', () => {
    const problem = new Problem('file-unreadable', 'The file of certificate authorities cannot be read.', 'Choose it again.')
    expect(smtpTrouble(problem, account)).toEqual({ problem, lasting: true })
  })
})
