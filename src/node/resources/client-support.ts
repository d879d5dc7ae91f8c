import type { FeatureSupport } from '../../core/check/check-ports.ts'

/** A feature as caniemail keeps it: by family of mail readers, platform and version `y`, `n`, `a` (partly) or `u` (unknown), with notes. */
interface TestedFeature {
  readonly slug: string
  readonly title: string
  readonly stats: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
}

interface Tests {
  readonly nicenames: { readonly family: Readonly<Record<string, string>>; readonly platform: Readonly<Record<string, string>> }
  readonly data: readonly TestedFeature[]
}

// The mail readers that most people have come first, wherever some are named and others counted.
const families = ['outlook', 'gmail', 'apple-mail', 'yahoo', 'samsung-email', 'thunderbird', 'aol']

let known: Promise<readonly FeatureSupport[]> | undefined

/** What mail readers make of HTML and CSS, as caniemail.com found by trying; the data comes with Broadsheet. */
export function clientSupport(): Promise<readonly FeatureSupport[]> {
  known ??= read()
  return known
}

async function read(): Promise<readonly FeatureSupport[]> {
  const { default: tests } = await import('caniemail/caniemail.json', { with: { type: 'json' } })
  const { nicenames, data } = tests as unknown as Tests
  return data.map(feature => supportOf(feature, nicenames))
}

function supportOf({ slug, title, stats }: TestedFeature, nicenames: Tests['nicenames']): FeatureSupport {
  const readers = Object.entries(stats)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([family, platforms]) =>
      Object.entries(platforms).map(([platform, versions]) => ({
        name: nameOf(family, platform, nicenames),
        answer: Object.values(versions).at(-1)?.charAt(0) ?? 'u',
      })),
    )
    .filter(({ answer }) => answer !== 'u')
  return { slug, title, without: readers.filter(({ answer }) => answer === 'n').map(({ name }) => name), tested: readers.length }
}

function nameOf(family: string, platform: string, { family: makers, platform: platforms }: Tests['nicenames']): string {
  const maker = makers[family] ?? family
  if (platform === 'outlook-com') return 'Outlook.com'
  if (platform === 'windows-mail') return 'Windows Mail'
  return `${maker} (${platforms[platform] ?? platform})`
}

function rank(family: string): number {
  const at = families.indexOf(family)
  return at < 0 ? families.length : at
}
