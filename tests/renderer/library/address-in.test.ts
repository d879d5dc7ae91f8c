import { describe, expect, it } from 'vitest'
import { addressIn } from '../../../src/renderer/src/library/address-in.ts'

describe('a text pasted to be scooped', () => {
  it('is an address when it is one and nothing else, with or without its scheme', () => {
    expect(addressIn('  https://harbour-weekly.example/ferry?from=quay\n')).toBe('https://harbour-weekly.example/ferry?from=quay')
    expect(addressIn('harbour-weekly.example/ferry')).toBe('https://harbour-weekly.example/ferry')
    expect(addressIn('http://127.0.0.1:8080/page')).toBe('http://127.0.0.1:8080/page')
  })

  it.each(['', 'The ferry is late again', 'https://a.example/ https://b.example/', 'lighthouse', 'https://', 'mailto:ada@harbour.example'])(
    'is no address when it is %j',
    text => expect(addressIn(text)).toBeNull(),
  )
})
