import { parentPort } from 'node:worker_threads'
import mjml2html from 'mjml'
import { type ProblemWords, Problem, tell } from '../../core/base/problem.ts'
import type { CompiledMjml, MjmlCompiler } from '../../core/render/mjml-compiler.ts'
import type { MjmlElement } from '../../core/render/mjml-vocabulary.ts'
import { mjmlElements } from './mjml-elements.ts'

/** What the worker is asked: to compile, or what MJML's elements are. */
export type MjmlQuestion = { readonly mjml: string; readonly as: Parameters<MjmlCompiler['compile']>[1] } | 'elements'

export type MjmlAnswer =
  | { readonly compiled: CompiledMjml }
  | { readonly elements: readonly MjmlElement[] }
  | { readonly problem: ProblemWords }

// Without the first, a bare text element pulls Ubuntu from Google into every mail.
const ours = { fonts: {}, keepComments: false }

parentPort?.on('message', (question: MjmlQuestion) => {
  void answer(question).then(reply => parentPort?.postMessage(reply))
})

async function answer(question: MjmlQuestion): Promise<MjmlAnswer> {
  return question === 'elements' ? { elements: mjmlElements() } : compile(question.mjml, question.as === 'ours' ? ours : {})
}

async function compile(mjml: string, options: Partial<typeof ours>): Promise<MjmlAnswer> {
  try {
    // MJML names the parts of a carousel and of a menu at random, and the same digest must be the same mail. Nothing else lives here.
    Math.random = dice()
    // A digest never reads a file, whatever was typed into it.
    const { html, errors } = await mjml2html(mjml, { ...options, validationLevel: 'soft', ignoreIncludes: true })
    return { compiled: { html, complaints: errors.map(({ message, tagName, line }) => ({ message, tag: tagName, line })) } }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { problem: tell(new Problem('bad-input', `MJML cannot read this: ${words}`, 'Correct the MJML, or remove it.')) }
  }
}

/** Numbers between 0 and 1 as random ones are, the same each time (mulberry32). */
function dice(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
