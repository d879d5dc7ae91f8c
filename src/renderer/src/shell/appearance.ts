import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useAnswer } from '../ask.ts'

/** Shows the window light or dark as the settings say. */
export function useAppearance(): void {
  const { setColorScheme } = useMantineColorScheme()
  const appearance = useAnswer('settings.read', undefined).data?.appearance
  useEffect(() => {
    if (appearance) setColorScheme(appearance === 'system' ? 'auto' : appearance)
  }, [appearance, setColorScheme])
}
