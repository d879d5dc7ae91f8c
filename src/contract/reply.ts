import type { ProblemWords } from '../core/base/problem.ts'

/** What crosses a host boundary: a value, or a problem in words. Never a throw. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemWords }
