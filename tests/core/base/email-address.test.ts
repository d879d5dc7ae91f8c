import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressFault, normaliseAddress, readAddress } from '../../../src/core/base/email-address.ts'

const longLocal = 'a'.repeat(64)
const longDomain = `${'harbour.'.repeat(23)}example`

describe('reading an address', () => {
  it.each([
    'ann@harbour-weekly.example',
    'Ann.Quayle+digest@Harbour-Weekly.Example',
    "o'brien_{ferry}/~!#$%&*=?^`|@quay.example",
    '"Ann Quayle"@quay.example',
    '"two@ signs"@quay.example',
    '"a \\"good\\" boat"@quay.example',
    'käptn@quay.example',
    '船长@例子.example',
    `${longLocal}@quay.example`,
    'ann@fischbrötchen.example',
    'ann@xn--fischbrtchen-bjb.example',
    'ann@3quays.co.uk',
  ])('accepts %s', text => {
    expect(addressFault(text)).toBeNull()
  })

  it.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['ann.quay.example', 'has no @'],
    ['@quay.example', 'has nothing before the @'],
    ['ann@', 'has nothing after the @'],
    ['ann@ferry@quay.example', 'has more than one @'],
    ['ann quayle@quay.example', 'has a space before the @'],
    ['ann\u00a0quayle@quay.example', 'has a space before the @'],
    ['ann..quayle@quay.example', 'has two dots in a row'],
    ['.ann@quay.example', 'has a dot at an end of the part before the @'],
    ['ann.@quay.example', 'has a dot at an end of the part before the @'],
    ['ann(boat)@quay.example', 'has the character “(” before the @'],
    ['an"n@quay.example', 'has the character “"” before the @'],
    ['ann\u0007@quay.example', 'has a character before the @ that cannot be shown'],
    ['ann\ud800@quay.example', 'has a character before the @ that cannot be shown'],
    [`${longLocal}a@quay.example`, 'has more than 64 bytes before the @'],
    [`${'é'.repeat(33)}@quay.example`, 'has more than 64 bytes before the @'],
    ['ann@quay', 'has no dot in its domain'],
    ['ann@quay .example', 'has a space in its domain'],
    ['ann@quay..example', 'has two dots in a row'],
    ['ann@.quay.example', 'has a domain that begins or ends with a dot'],
    ['ann@quay.example.', 'has a domain that begins or ends with a dot'],
    ['ann@quay_side.example', 'has the character “_” in its domain'],
    ['ann@quay.example/path', 'has the character “/” in its domain'],
    ['ann@quay.example:25', 'has the character “:” in its domain'],
    ['ann@qu%61y.example', 'has the character “%” in its domain'],
    ['ann@-quay.example', 'has a hyphen at an end of a part of its domain'],
    ['ann@192.0.2.7', 'has a domain that ends in a number'],
    ['ann@[192.0.2.7]', 'has a network address where the name of a domain belongs'],
    ['ann@qu\u0378ay.example', 'has a domain that no name can have'],
    [`ann@${'q'.repeat(64)}.example`, 'has a domain that is too long'],
    [`${longLocal}@${longDomain}`, 'is longer than 254 bytes'],
  ])('says of %j that it %s', (text, fault) => {
    expect(addressFault(text)).toBe(fault)
  })

  it.each([
    ['  ann@quay.example\t'],
    ['<ann@quay.example>'],
    ['Ann Quayle <ann@quay.example>'],
    ['"Quayle, Ann" < ann@quay.example >'],
    ['mailto:ann@quay.example?subject=Ferry%20times'],
    ['MAILTO:ann@quay.example'],
    ['\ufeff\u200bann@quay.example\u200b\u00a0'],
    ['ann@QUAY.example'],
  ])('takes away what came along with it: %j', text => {
    expect(readAddress(text)).toMatchObject({ fault: null, address: { text: 'ann@quay.example' } })
  })

  it('keeps the case of the local part and the letters of the domain, for the header', () => {
    expect(readAddress('Ann@FISCHBRÖTCHEN.example')).toEqual({
      fault: null,
      address: { text: 'Ann@fischbrötchen.example', local: 'Ann', domain: 'xn--fischbrtchen-bjb.example', smtpUtf8: false },
    })
  })

  it('flags a local part that needs SMTPUTF8, and only that', () => {
    const flags = ['käptn@quay.example', 'ann@fischbrötchen.example'].map(text => readAddress(text))
    expect(flags).toMatchObject([{ address: { smtpUtf8: true } }, { address: { smtpUtf8: false } }])
  })
})

describe('telling two people apart', () => {
  it.each([
    ['case', 'Ann.Quayle@Quay.Example', 'ann.quayle@quay.example'],
    ['an IDN written either way', 'ann@Fischbrötchen.example', 'ann@xn--fischbrtchen-bjb.example'],
    ['composed and decomposed letters', 'ka\u0308ptn@quay.example', 'käptn@quay.example'],
    ['needless quotes', '"ann"@quay.example', 'ann@quay.example'],
    ['the ideographic full stop', 'ann@quay。example', 'ann@quay.example'],
  ])('does not look at %s', (_what, one, other) => {
    expect(normaliseAddress(one)).toBe(normaliseAddress(other))
    expect(normaliseAddress(one)).not.toBeNull()
  })

  it.each([
    ['tags after a plus', 'ann+digest@quay.example', 'ann@quay.example'],
    ['dots', 'ann.quayle@quay.example', 'annquayle@quay.example'],
    ['quotes that matter', '"ann quayle"@quay.example', 'annquayle@quay.example'],
  ])('heeds %s, for guessing is not its trade', (_what, one, other) => {
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other))
  })

  it('answers nothing for no address', () => {
    expect(normaliseAddress('ann at quay')).toBeNull()
  })
})

describe('any text at all', () => {
  it('has the invisible marks taken from its ends, however many stand in its middle', () => {
    expect(addressFault(`\u200b\ufeff ann@quay.example \u200b`)).toBeNull()
    expect(addressFault(`ann${'\ufeff'.repeat(200_000)}@quay.example`)).not.toBeNull()
  })

  const parts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('ann', '"', '\\', '@', '.', 'xn--', '。', '<', '>', 'mailto:', 'ß', '[', ']'),
  )
  const texts = fc.array(parts, { maxLength: 8 }).map(all => all.join(''))
  const addresses = fc.tuple(texts, texts).map(([local, domain]) => `${local}@${domain}.example`)

  it('is an address or has a reason not to be, and an address reads the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(texts, addresses, fc.emailAddress()), text => {
        const reading = readAddress(text)
        if (reading.fault !== null) return reading.fault !== '' && normaliseAddress(text) === null
        const { address } = reading
        expect(readAddress(address.text)).toEqual(reading)
        expect(address.text).not.toMatch(/[\r\n]/)
        return normaliseAddress(address.text) === normaliseAddress(text)
      }),
      { numRuns: 3_000 },
    )
  })

  it('accepts every address of ordinary mail', () => {
    fc.assert(fc.property(fc.emailAddress(), text => addressFault(text) === null || /^\d+$/.test(text.split('.').at(-1) ?? '')))
  })
})
