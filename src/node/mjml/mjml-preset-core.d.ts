declare module 'mjml-preset-core' {
  interface Component {
    readonly componentName: string
    /** Whether its content is text and HTML, which MJML hands through. */
    readonly endingTag?: boolean
    /** `align: 'enum(left,center,right)'`, `padding: 'unit(px,%){1,4}'`. */
    readonly allowedAttributes?: Readonly<Record<string, string>>
  }

  const preset: {
    readonly components: readonly Component[]
    /** The elements that each element may hold; an expression stands for all that it fits. */
    readonly dependencies: Readonly<Record<string, readonly (string | RegExp)[]>>
  }
  export = preset
}
