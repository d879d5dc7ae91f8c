import { host } from '../host.ts'
import { showNotice } from '../ui/notify.ts'

/** Shows what the newsroom says without having been asked; call once. */
export function followNotices(): () => void {
  return host.onEvent(event => {
    if (event.type === 'notice') showNotice(event.notice)
  })
}
