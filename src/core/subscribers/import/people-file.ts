/** A sheet of a workbook as text: its rows that have cells, with their numbers from 1. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** A file that is handed over to an import of people: text, or a workbook. */
export type PeopleFile =
  | { readonly name: string; readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly name: string; readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
