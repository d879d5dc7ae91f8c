import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/newsreader/opsz.css'
import '@fontsource-variable/newsreader/opsz-italic.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { answers, followChanges } from './ask.ts'
import { followScoopLinks } from './library/incoming-scoop.ts'
import { followNotices } from './shell/follow-notices.ts'
import { followProgress } from './shell/progress-store.ts'
import { colourVariables, theme } from './theme.ts'

followChanges()
followNotices()
followProgress()
followScoopLinks()

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={colourVariables} defaultColorScheme="auto">
      <QueryClientProvider client={answers}>
        <Notifications position="bottom-right" limit={4} autoClose={7_000} />
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
