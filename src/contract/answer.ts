import { Problem, tell } from '../core/base/problem.ts'
import { readers } from './inputs.ts'
import type { Newsroom } from './newsroom.ts'
import type { Input, Name, Output } from './operations.ts'
import type { Reply } from './reply.ts'

/** True for the name of an operation. */
export function isName(name: unknown): name is Name {
  return typeof name === 'string' && Object.hasOwn(readers, name)
}

/** Every request from every host ends here; nothing else turns an error into words. `log` sees what nobody foresaw. */
export async function answer(
  newsroom: Newsroom,
  name: unknown,
  input: unknown,
  log: (error: unknown) => void,
): Promise<Reply<Output<Name>>> {
  try {
    if (!isName(name))
      throw new Problem(
        'bad-input',
        `There is no operation called ${String(name).slice(0, 80)}.`,
        'This is a fault in Broadsheet: the window and the newsroom differ in version.',
      )
    return { ok: true, value: await ask(newsroom, name, input) }
  } catch (error) {
    const problem = tell(error)
    if (problem.code === 'unforeseen') log(error)
    return { ok: false, problem }
  }
}

async function ask<N extends Name>(newsroom: Newsroom, name: N, input: unknown): Promise<Output<N>> {
  const parsed = readers[name].safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Problem(
      'bad-input',
      `The request ${name} was not understood: ${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'wrong shape'}.`,
      'Check what was entered and try again.',
    )
  }
  return newsroom.handlers[name](parsed.data as Input<N>)
}
