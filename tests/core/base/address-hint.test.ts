import { describe, expect, it } from 'vitest'
import { meantAddress } from '../../../src/core/base/address-hint.ts'

describe('a hint at a mistyped address', () => {
  it.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmal.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['Ann@Hotmial.com', 'Ann@hotmail.com'],
    ['ann@outlok.com', 'ann@outlook.com'],
    ['ann@yahooo.com', 'ann@yahoo.com'],
  ])('of %s is %s', (written, meant) => expect(meantAddress(written)).toBe(meant))

  it.each(['ann@gmail.com', 'ann@mail.com', 'ann@ymail.com', 'ann@gmx.at', 'ann@quay.example', 'ann@web.se', 'ann@aon.at'])(
    'is not given for %s, which is a domain of its own',
    written => expect(meantAddress(written)).toBeNull(),
  )
})
