/** Where we were started. */
export interface Place {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  /** The user's number; null where there are none. */
  readonly user: number | null
}

/** Why Electron cannot run here, whether or not it is installed, in words that follow “because”; null when it can be tried. */
export function electronObstacle({ platform, environment, user }: Place): string | null {
  if (platform !== 'linux') return null
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return 'there is no display'
  return user === 0 ? 'Electron’s sandbox does not run as root' : null
}
