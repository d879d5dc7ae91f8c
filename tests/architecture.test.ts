import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'src')

/**
 * Who knows whom: the law of imports (DESIGN §2, printed in src/README.md). `core/base` is our vocabulary and free to all.
 * Hosts may take types from any area; the renderer also shares compose's pure rules.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/base': [],
  'core/storage': [],
  'core/library': [],
  'core/subscribers': [],
  'core/settings': [],
  'core/scoop': ['core/library'],
  'core/compose': ['core/library'],
  'core/watch': ['core/library', 'core/scoop'],
  'core/render': ['core/compose'],
  'core/check': ['core/compose', 'core/render'],
  'core/delivery': ['core/render', 'core/subscribers'],
  'core/mailbox': ['core/subscribers', 'core/delivery'],
  contract: ['core'],
  node: ['core', 'contract'],
  main: ['node', 'contract'],
  preload: ['contract'],
  serve: ['node', 'contract'],
  cli: ['node', 'contract'],
  renderer: ['contract', 'core/compose'],
  start: [],
}

/** Composition roots: the only files that know many folders. */
const roots = new Set(['core/newsroom.ts', 'core/collections.ts', 'core/world.ts', 'node/open-newsroom.ts'])

/** Hosts speak the contract, and the contract’s types are core’s. */
const hosts = new Set(['main', 'preload', 'serve', 'cli', 'renderer'])

/** Packages that touch the world stay at the edge that needs them. */
const packagesAtTheEdge: Readonly<Record<string, readonly string[]>> = {
  electron: ['main', 'preload'],
  nodemailer: ['node'],
  'smtp-server': ['node'],
  mjml: ['node'],
  sharp: ['node'],
  'lowdb/node': ['node'],
  react: ['renderer'],
}

interface Edge {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter(file => !file.endsWith('.d.ts'))
const importPattern =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"\n;]*?\sfrom\s+|\{[^}]*\}\s*from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

const edges: readonly Edge[] = files.flatMap(file =>
  [...readFileSync(join(source, file), 'utf8').matchAll(importPattern)].map(match => ({
    file,
    target: match[3] ?? match[4] ?? '',
    typeOnly: match[2] !== undefined,
  })),
)

/** `core/compose/block.ts` → `core/compose`; `node/mail/smtp.ts` → `node`. */
function folderOf(file: string): string {
  const [top = '', area = ''] = file.split('/')
  return top === 'core' && area !== '' && !area.endsWith('.ts') ? `core/${area}` : top
}

function ours({ file, target }: Edge): string | null {
  return target.startsWith('.') ? relative(source, resolve(source, dirname(file), target)) : null
}

function allowed(edge: Edge): boolean {
  const imported = ours(edge)
  if (imported === null || roots.has(edge.file)) return true
  const [from, to] = [folderOf(edge.file), folderOf(imported)]
  if (from === to || to === 'core/base') return true
  const known = mayImport[from] ?? []
  if (known.includes(to) || (to.startsWith('core/') && known.includes('core'))) return true
  return edge.typeOnly && hosts.has(from) && to.startsWith('core/')
}

describe('the architecture', () => {
  test.each(Object.entries(mayImport))('%s knows at most two other folders', (_folder, known) => {
    expect(known.length).toBeLessThanOrEqual(2)
  })

  it('has a row in the table for every folder', () => {
    expect([...new Set(files.filter(file => !roots.has(file)).map(folderOf))].filter(folder => !(folder in mayImport))).toEqual([])
  })

  it('sees the imports it judges', () => {
    expect(edges.filter(edge => ours(edge) !== null).length).toBeGreaterThan(files.length)
  })

  it('lets every import follow the table in src/README.md', () => {
    expect(edges.filter(edge => !allowed(edge)).map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('keeps packages that touch the world at their edge', () => {
    const astray = edges.filter(({ file, target }) => {
      const edge = Object.entries(packagesAtTheEdge).find(([name]) => target === name || target.startsWith(`${name}/`))
      return edge !== undefined && !edge[1].includes(folderOf(file))
    })
    expect(astray.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('keeps Node out of core, the preload and the renderer', () => {
    const astray = edges.filter(({ file, target }) => target.startsWith('node:') && /^(core|contract|preload|renderer)\//.test(file))
    expect(astray.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('lets contract and the preload take only types from core', () => {
    const values = edges.filter(edge => edge.file.startsWith('preload/') && ours(edge)?.startsWith('core/') && !edge.typeOnly)
    expect(values.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('prints the same table in src/README.md', () => {
    const map = readFileSync(join(source, 'README.md'), 'utf8')
    const missing = Object.entries(mayImport).filter(
      ([folder, known]) => !map.includes(`| \`${folder}\` | ${known.map(name => `\`${name}\``).join(', ') || '—'} |`),
    )
    expect(missing.map(([folder, known]) => `| \`${folder}\` | ${known.map(name => `\`${name}\``).join(', ') || '—'} |`)).toEqual([])
  })

  it('finds no source file over 250 lines', () => {
    const long = files
      .map(file => [file, readFileSync(join(source, file), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 250)
    expect(long).toEqual([])
  })

  it('has a source for every test that mirrors one', () => {
    const tests = globSync('tests/{core,node}/**/*.test.ts', { cwd: root })
    const orphans = tests.filter(test => {
      const mirrored = join(root, test.replace(/^tests/, 'src').replace(/\.test\.ts$/, ''))
      return !['.ts', '.tsx', ''].some(ending => existsSync(mirrored + ending)) && !existsSync(dirname(mirrored))
    })
    expect(orphans).toEqual([])
  })

  it('has the top level that was agreed', () => {
    const agreed = [
      'LICENSE',
      'README.md',
      'electron.vite.config.ts',
      'package-lock.json',
      'package.json',
      'resources',
      'src',
      'tests',
      'tsconfig.json',
    ]
    const derived = new Set(['node_modules', 'out', 'coverage'])
    expect(
      globSync('*', { cwd: root })
        .filter(name => !derived.has(name))
        .toSorted(),
    ).toEqual(agreed.toSorted())
  })
})
