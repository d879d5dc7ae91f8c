/** The little of jsdom that the benchmarks use; its types are kept elsewhere and would be one more dependency. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string })
    readonly window: { readonly document: Document; readonly close: () => void }
  }
}
