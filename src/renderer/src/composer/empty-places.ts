/** An empty place of a template: `[[Write a line of welcome]]`. */
const emptyPlace = /\[\[[^[\]]+\]\]/

/** Whether a text has an empty place left in it. */
export const hasEmptyPlace = (text: string): boolean => emptyPlace.test(text)

/** A text cut at its empty places, which are every second part. */
export const cutAtEmptyPlaces = (text: string): readonly string[] => text.split(new RegExp(`(${emptyPlace.source})`))
