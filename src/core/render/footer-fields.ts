/** Which of the fields that the law and readers want the curator has not written into a footer. */
export function missingFields(markdown: string): { readonly sender: boolean; readonly unsubscribe: boolean } {
  return { sender: !markdown.includes('{{sender}}'), unsubscribe: !markdown.includes('{{unsubscribe}}') }
}
