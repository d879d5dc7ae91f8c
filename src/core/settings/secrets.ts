/** Where passwords and keys are kept. Names are like `account/<id>/password`. */
export interface Secrets {
  /** In words, for people: "in the system keychain". */
  readonly kept: string
  read(name: string): Promise<string | null>
  write(name: string, value: string): Promise<void>
  remove(name: string): Promise<void>
}
