import { describe, expect, it } from 'vitest'
import { unAmp } from '../../../src/core/scoop/un-amp.ts'
import { unwrapAddress } from '../../../src/core/base/unwrap-address.ts'

describe('an AMP address', () => {
  it.each([
    ['https://coast.example/a/amp', 'https://coast.example/a'],
    ['https://coast.example/a/amp/', 'https://coast.example/a/'],
    ['https://coast.example/amp/a', 'https://coast.example/a'],
    ['https://coast.example/a.amp.html', 'https://coast.example/a.html'],
    ['https://coast.example/a.amp', 'https://coast.example/a'],
    ['https://amp.coast.example/a', 'https://www.coast.example/a'],
    ['https://www.amp.coast.example/a', 'https://www.coast.example/a'],
    ['https://coast.example/a?amp=1', 'https://coast.example/a'],
    ['https://coast.example/a?amp', 'https://coast.example/a'],
    ['https://coast.example/a?page=2&outputType=amp&q=%20b', 'https://coast.example/a?page=2&q=%20b'],
  ])('%s is %s', (amp, original) => {
    expect(unAmp(amp)).toBe(original)
  })

  it.each([
    'https://coast.example/camp/',
    'https://coast.example/amplifiers',
    'https://amp.dev/about',
    'https://coast.example/?amp=0',
    'https://coast.example/a?mode=dark',
    'no address',
  ])('%s is none', address => {
    expect(unAmp(address)).toBeNull()
  })
})

const goal = 'https://coast.example/news/ferry?page=1'
const token = Buffer.from(JSON.stringify({ e: goal })).toString('base64url')

describe('an address that wraps another', () => {
  it.each([
    `https://l.facebook.com/l.php?u=${encodeURIComponent(goal)}&h=AT0`,
    `https://www.google.com/url?sa=t&url=${encodeURIComponent(goal)}`,
    `https://out.reddit.com/t3_x?url=${encodeURIComponent(goal)}&token=y`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(goal)}&data=05`,
    `https://www.youtube.com/redirect?event=x&q=${encodeURIComponent(goal)}`,
    `https://open.substack.com/redirect/2/${token}.c2ln?r=1`,
    'https://www.google.com/amp/s/coast.example/news/ferry?page=1&usqp=mq331',
    'https://coast-example.cdn.ampproject.org/c/s/coast.example/news/ferry?page=1',
    'https://coast-example.cdn.ampproject.org/v/s/coast.example/news/ferry?page=1&amp_js_v=0.1',
    `https://l.facebook.com/l.php?u=${encodeURIComponent('https://www.google.com/amp/s/coast.example/news/ferry?page=1')}`,
  ])('is the one within: %s', wrapped => {
    expect(unwrapAddress(wrapped)).toBe(goal)
  })

  it('over http where the viewer says so', () => {
    expect(unwrapAddress('https://www.google.com/amp/coast.example/ferry')).toBe('http://coast.example/ferry')
  })

  it.each([
    goal,
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/search?q=https://coast.example/',
    'https://l.facebook.com/l.php',
    'https://open.substack.com/redirect/2/%%%.x',
    'https://open.substack.com/redirect/2/bm8.x',
    'https://coast.example/l.php?u=https://other.example/',
    'https://www.google.com/amp/s/',
    'ferry',
  ])('and only such a one: %s', address => {
    expect(unwrapAddress(address)).toBe(address)
  })
})
