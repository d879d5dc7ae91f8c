import { parentPort } from 'node:worker_threads'
import mjml2html from 'mjml'
import { type ProblemWords, Problem, tell } from '../../core/base/problem.ts'
import type { CompiledMjml, MjmlCompiler } from '../../core/render/mjml-compiler.ts'

/** What the worker is asked. */
export interface MjmlQuestion {
  readonly mjml: string
  readonly as: Parameters<MjmlCompiler['compile']>[1]
}

export type MjmlAnswer = { readonly compiled: CompiledMjml } | { readonly problem: ProblemWords }

// Without the first, a bare text element pulls Ubuntu from Google into every mail.
const ours = { fonts: {}, keepComments: false }

parentPort?.on('message', ({ mjml, as }: MjmlQuestion) => {
  void compile(mjml, as === 'ours' ? ours : {}).then(answer => parentPort?.postMessage(answer))
})

async function compile(mjml: string, options: Partial<typeof ours>): Promise<MjmlAnswer> {
  try {
    // A digest never reads a file, whatever was typed into it.
    const { html, errors } = await mjml2html(mjml, { ...options, validationLevel: 'soft', ignoreIncludes: true })
    return { compiled: { html, complaints: errors.map(({ message, tagName, line }) => ({ message, tag: tagName, line })) } }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { problem: tell(new Problem('bad-input', `MJML cannot read this: ${words}`, 'Correct the MJML, or remove it.')) }
  }
}
