import { Problem } from '../../core/base/problem.ts'
import type { MjmlCompiler } from '../../core/render/mjml-compiler.ts'
import type { MjmlVocabulary } from '../../core/render/mjml-vocabulary.ts'
import { workerDesk, type WorkerLimits } from '../pages/worker-desk.ts'
import type { MjmlAnswer, MjmlQuestion } from './mjml-worker.ts'

// MJML takes half a second to load, so that a worker stays for as long as somebody may be thinking about the next sentence.
const usual: WorkerLimits = { patience: 20_000, idle: 600_000, memory: 400 }

/** MJML 5 in a worker, which is started when the first digest is compiled. */
export function mjmlCompiler(limits: WorkerLimits = usual): MjmlCompiler & MjmlVocabulary {
  const desk = workerDesk<MjmlQuestion, MjmlAnswer>('mjml/mjml-worker', limits)
  return {
    async compile(mjml, as) {
      const answer = await desk.ask({ mjml, as })
      if (answer === null)
        throw new Problem(
          'bad-input',
          'MJML did not come to an end with this digest.',
          'Remove the MJML that was added last, or shorten it.',
        )
      if ('compiled' in answer) return answer.compiled
      throw refused(answer)
    },
    async vocabulary() {
      const answer = await desk.ask('elements')
      if (answer !== null && 'elements' in answer) return answer.elements
      throw refused(answer)
    },
  }
}

function refused(answer: MjmlAnswer | null): Problem {
  if (answer === null || !('problem' in answer))
    return new Problem('unforeseen', 'MJML did not answer.', 'Try again; if it stays so, start Broadsheet again.')
  const { code, what, remedy } = answer.problem
  return new Problem(code, what, remedy)
}
