/** What an import may be told to be, and what people call it. Apart from the other queries, so that windows load no parser with it. */
export { importKindNames, importKinds } from '../core/scoop/import-kinds.ts'
