/** What the library needs of wherever the saved bodies of articles lie. */
export interface Bodies {
  /** Sanitised HTML; empty when nothing was saved. */
  read(id: string): Promise<string>
  /** Resolves once durable. */
  write(id: string, html: string): Promise<void>
  /** A body that is not there is no failure. */
  remove(id: string): Promise<void>
}
