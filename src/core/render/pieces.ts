/** A piece of the mail, in order: frames around blocks, and the blocks. */
export interface Piece {
  /** The block that it draws; null for what belongs to no block. */
  readonly blockId: string | null
  /** Table rows and marks in HTML, or MJML. A frame's MJML opens or closes elements. */
  readonly as: 'html' | 'mjml'
  readonly markup: string
  /** Whether it is MJML that the curator wrote. */
  readonly own?: boolean
}
