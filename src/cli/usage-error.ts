/** A command line that cannot be meant; ends with exit code 2 and the command's usage. */
export class UsageError extends Error {}
