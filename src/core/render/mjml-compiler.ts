import type { MjmlWarning } from './render-operations.ts'

/** What rendering needs of MJML. No included file is read, no web font named, and no comment kept. */
export interface MjmlCompiler {
  /** HTML even where the MJML has faults; they come back as warnings, by line. */
  compile(mjml: string): Promise<{ readonly html: string; readonly warnings: readonly Omit<MjmlWarning, 'blockId'>[] }>
}
