import preset from 'mjml-preset-core'
import type { MjmlAttribute, MjmlElement } from '../../core/render/mjml-vocabulary.ts'

/** What every element takes besides its own attributes, as MJML's validator has it. */
const everywhere: readonly MjmlAttribute[] = ['css-class', 'mj-class'].map(name => ({ name, values: null }))

/** Elements that have no component: they only set something for others. What `mjml` takes is read by MJML's core. */
const withoutComponent: Readonly<Record<string, readonly string[]>> = {
  mjml: ['lang', 'dir', 'owa'],
  'mj-all': [],
  'mj-class': ['name'],
  'mj-selector': ['path'],
  'mj-html-attribute': ['name'],
}

/** MJML's elements, read from the definitions of its own components. */
export function mjmlElements(): readonly MjmlElement[] {
  const { components, dependencies } = preset
  const names = components.map(({ componentName }) => componentName)
  return [
    ...components.map(({ componentName, endingTag = false, allowedAttributes = {} }) => ({
      name: componentName,
      children: endingTag ? null : childrenOf(componentName, names, dependencies),
      attributes: [...Object.entries(allowedAttributes).map(([name, type]) => ({ name, values: valuesOf(type) })), ...everywhere],
    })),
    ...Object.entries(withoutComponent).map(([name, attributes]) => ({
      name,
      children: name === 'mj-html-attribute' ? null : childrenOf(name, names, dependencies),
      attributes: attributes.map(attribute => ({ name: attribute, values: null })),
    })),
  ]
}

function childrenOf(element: string, names: readonly string[], dependencies: typeof preset.dependencies): readonly string[] {
  const allowed = dependencies[element] ?? []
  // An expression: defaults may be set for every element there is, for all at once, and for classes.
  return allowed.some(child => typeof child !== 'string')
    ? ['mj-all', 'mj-class', ...names.filter(name => name.startsWith('mj-'))]
    : allowed.filter(child => typeof child === 'string')
}

/** `enum(left,center)` lists its values; so does a switch. */
function valuesOf(type: string): readonly string[] | null {
  if (type === 'boolean') return ['true', 'false']
  return (
    /^enum\(([^)]*)\)$/
      .exec(type)?.[1]
      ?.split(',')
      .filter(value => value !== '') ?? null
  )
}
