/** The little of jsdom that tests and benchmarks use; its types are kept elsewhere and would be one more dependency. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string })
    readonly window: { readonly document: Document; readonly DOMParser: typeof DOMParser; readonly close: () => void }
  }
}
