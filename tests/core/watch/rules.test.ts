import { describe, expect, it } from 'vitest'
import { judge, matches, tidyRules } from '../../../src/core/watch/rules.ts'
import { noRules, type SourceRules } from '../../../src/core/watch/source.ts'

const item = {
  title: 'Ferry returns',
  summary: 'After a winter of repairs.',
  content: '<p>The Café opens, too: <em>渡轮</em> at Łódź.</p>',
  link: 'https://news.harbour-weekly.example/ferry',
  published: '2026-11-04T07:00:00Z',
}
const under = (rules: Partial<SourceRules>) => matches(item, tidyRules({ ...noRules, ...rules }), new Date('2026-11-05T09:30:00Z'))

describe('an item', () => {
  it.each<[Partial<SourceRules>, readonly string[] | null]>([
    [{}, []],
    [{ any: ['FERRY', 'cafe', 'tram'] }, ['FERRY', 'cafe']],
    [{ any: ['fer'] }, null],
    [{ any: ['"returns ferry"'] }, null],
    [{ any: ['“ferry returns”'] }, ['ferry returns']],
    [{ any: ['渡轮'] }, ['渡轮']],
    [{ all: ['ferry', 'repairs'] }, ['ferry', 'repairs']],
    [{ all: ['ferry', 'tram'] }, null],
    [{ not: ['winter'] }, null],
    [{ any: ['!!', ''] }, []],
    [{ includeDomains: ['https://www.harbour-weekly.example/news'] }, []],
    [{ includeDomains: ['weekly.example'] }, null],
    [{ excludeDomains: ['harbour-weekly.example'] }, null],
    [{ oldestDays: 1 }, null],
    [{ oldestDays: 2 }, []],
  ])('under %j', (rules, expected) => {
    expect(under(rules)).toEqual(expected)
  })
})

describe('what is passed over', () => {
  it.each<[Partial<SourceRules>, string]>([
    [{ any: ['tram', '"winter sale"'] }, 'has none of “tram”, “winter sale”'],
    [{ all: ['ferry', 'tram'] }, 'lacks “tram”'],
    [{ not: ['tram', 'winter'] }, 'has “winter”'],
    [{ includeDomains: ['weekly.example', 'tides.example'] }, 'does not lie on weekly.example or tides.example'],
    [{ excludeDomains: ['harbour-weekly.example'] }, 'lies on harbour-weekly.example'],
    [{ oldestDays: 1 }, 'is older than 1 day'],
  ])('under %j is told why', (rules, because) => {
    const verdict = judge(item, tidyRules({ ...noRules, ...rules }), new Date('2026-11-05T09:30:00Z'))
    expect(verdict).toEqual({ passes: false, terms: [], because })
  })
})
