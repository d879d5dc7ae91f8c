/** The words that Broadsheet itself puts into a mail; all others are the curator's. */
export const mailWords = {
  scoopedBy: (name: string) => `Scooped by ${name}`,
  insightBy: (name: string) => (name === '' ? 'Our view' : `${name}’s view`),
  unsubscribe: 'Unsubscribe',
  edition: (number: number) => `№ ${number}`,
}
