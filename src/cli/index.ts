import { tell } from '../core/base/problem.ts'
import { fileLog } from '../node/log.ts'
import { commands } from './commands.ts'
import { entryOf } from './entry-of.ts'
import { noSuchCommand, overview } from './help.ts'
import { say } from './output.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes: 0 done, 1 failed with a problem, 2 wrong usage. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || (isHelp(name) && args.length === 0)) {
    process.stdout.write(overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    const { aboutThisVersion } = await import('../node/resources/about-this-version.ts')
    process.stdout.write(`${(await aboutThisVersion()).version}\n`)
    return 0
  }
  const word = isHelp(name) ? args[0] : name
  const command = entryOf(commands, word)
  if (!command) {
    say(noSuchCommand(word ?? ''))
    return 2
  }
  if (isHelp(name) || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.usage}\n`)
    return 0
  }
  try {
    const { run } = await command.load()
    return await run(args)
  } catch (error) {
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
      say(`${(error as Error).message}\nUsage: ${command.usage}`)
      return 2
    }
    return failed(error, args.includes('--json'))
  }
}

function failed(error: unknown, json: boolean): number {
  const problem = tell(error)
  if (problem.code === 'unforeseen') fileLog(error)
  if (json) process.stdout.write(`${JSON.stringify({ problem })}\n`)
  say(`${problem.what} ${problem.remedy}`)
  return 1
}

function isHelp(word: string): boolean {
  return word === 'help' || word === '--help' || word === '-h'
}

process.exitCode = await main(process.argv.slice(2))
