// `npm run -s bench [-- NAME…]`: one JSON line a benchmark on stdout (DESIGN §8), progress on stderr.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('The benchmarks run on Node 24, which “npm install” brings along: run “npm install”, then “npm run -s bench”.')
  process.exit(1)
}
const { runBenches } = await import('./run-benches.ts')
process.exit(await runBenches(process.argv.slice(2)))
