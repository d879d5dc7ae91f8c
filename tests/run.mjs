// `npm test`: the one check, for people and CI, in order of speed. Each step prints a line; the last line counts the tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const bin = name => join(root, 'node_modules/.bin', name)
const only = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('The tests run on Node 24, which “npm install” brings along: run “npm install” without --ignore-scripts, then “npm test”.')
  process.exit(1)
}

const checks = [
  [
    'types',
    [
      [bin('tsc'), '-p', 'src/core'],
      [bin('tsc'), '-p', 'src/renderer'],
      [bin('tsc'), '-p', '.'],
    ],
  ],
  ['lint', [[bin('oxlint'), '--type-aware']]],
  ['format', [[bin('oxfmt'), '--check', 'src', 'tests', 'electron.vite.config.ts']]],
  ['unused', [[bin('knip')]]],
  ['build', [[bin('electron-vite'), 'build', '--logLevel', 'warn']]],
]

let failures = 0
for (const [name, commands] of only.length > 0 ? [] : checks) {
  const started = Date.now()
  const broken = commands
    .map(([program, ...args]) => spawnSync(program, args, { cwd: root, encoding: 'utf8' }))
    .filter(({ status }) => status !== 0)
  console.log(`${broken.length === 0 ? 'passed' : 'FAILED'}  ${String(name)}  ${((Date.now() - started) / 1000).toFixed(1)} s`)
  for (const { stdout, stderr, error } of broken) console.log(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`)
  failures += broken.length === 0 ? 0 : 1
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-tests-'))
const report = join(folder, 'report.json')
spawnSync(
  bin('vitest'),
  ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only],
  // What the tests start again and again need not be compiled each time.
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') } },
)
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
rmSync(folder, { recursive: true, force: true })

const failedSuites = counts
  ? counts.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.every(test => test.status !== 'failed'),
    ).length
  : 1
const failed = (counts?.numFailedTests ?? 0) + failedSuites + failures
const passed = (counts?.numPassedTests ?? 0) + (only.length > 0 ? 0 : checks.length - failures)
const skipped = counts?.numPendingTests ?? 0
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
