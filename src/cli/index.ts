import { tell } from '../core/base/problem.ts'
import { fileLog } from '../node/log.ts'
import { commands } from './commands.ts'
import { entryOf } from './entry-of.ts'
import { say } from './output.ts'
import { UsageError } from './usage-error.ts'

/** Exit codes: 0 done, 1 failed with a problem, 2 wrong usage. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview())
    return name === undefined ? 2 : 0
  }
  const command = entryOf(commands, name)
  if (!command) {
    say(`There is no command “${name}”.\n\n${overview()}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
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

function overview(): string {
  const lines = Object.values(commands).map(({ usage }) => `  ${usage.replaceAll('\n', '\n  ')}`)
  return `broadsheet <command> [--library DIR] [--json]\n\n${lines.join('\n')}\n\nThe library is --library, else BROADSHEET_LIBRARY, else the folder Broadsheet in your home folder.\n`
}

process.exitCode = await main(process.argv.slice(2))
