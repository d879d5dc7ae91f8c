/** A complaint of MJML's about an element, at a line from 1. */
export interface MjmlComplaint {
  readonly message: string
  readonly tag: string
  readonly line: number
}

export interface CompiledMjml {
  readonly html: string
  readonly complaints: readonly MjmlComplaint[]
}

/** What rendering needs of MJML. No included file is ever read. */
export interface MjmlCompiler {
  /**
   * HTML even where the MJML has faults; they come back as complaints. `ours` names no web font and keeps no comment;
   * `document` is compiled just as MJML does it by itself. Throws a Problem when MJML cannot make anything of it.
   */
  compile(mjml: string, as: 'ours' | 'document'): Promise<CompiledMjml>
}
