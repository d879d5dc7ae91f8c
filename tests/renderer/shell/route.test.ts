import { describe, expect, it } from 'vitest'
import { routeOf } from '../../../src/renderer/src/shell/route.ts'

describe('an address of the window', () => {
  it('names a screen, and the thing that is open in it', () => {
    expect(
      ['#/library', '#/library/202611-abc', '#/digest/k2', '#/digest/k2/send', '#/delivery/d7', '#/inbox', '#/sources', '#/settings'].map(
        routeOf,
      ),
    ).toEqual([
      { screen: 'library', id: null },
      { screen: 'library', id: '202611-abc' },
      { screen: 'digest', id: 'k2' },
      { screen: 'send', id: 'k2' },
      { screen: 'delivery', id: 'd7' },
      { screen: 'inbox' },
      { screen: 'sources' },
      { screen: 'settings' },
    ])
  })

  it('that leads nowhere leads to the library, or to the list of what it lacks', () => {
    expect(['', '#', '#/nowhere', '#/digest', '#/delivery/'].map(routeOf)).toEqual([
      { screen: 'library', id: null },
      { screen: 'library', id: null },
      { screen: 'library', id: null },
      { screen: 'digests' },
      { screen: 'deliveries' },
    ])
  })
})
