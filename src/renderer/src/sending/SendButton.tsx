import { Button, Text, TextInput } from '@mantine/core'
import { Send } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { PreSendFacts, SendOrder } from '../../../core/delivery/delivery-operations.ts'
import { ask } from '../ask.ts'
import { navigate } from '../shell/route.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { attempt } from '../ui/notify.ts'
import { counted, spanWords } from '../ui/words.ts'

interface SendButtonProps {
  readonly order: SendOrder
  readonly facts: PreSendFacts
}

/** The button that sends, with how many it sends to, and one short step between a click and a hundred thousand mails. */
export function SendButton({ order, facts }: SendButtonProps): ReactElement {
  const [asking, setAsking] = useState(false)
  const [at, setAt] = useState('')
  const [busy, setBusy] = useState(false)
  const blocked = facts.findings.some(({ level }) => level === 'blocks')
  const people = counted(facts.audience.subscribed, 'person', 'people')

  async function send(): Promise<void> {
    setBusy(true)
    const delivery = await attempt(() => ask('delivery.send', at === '' ? order : { ...order, at: new Date(at).toISOString() }))
    setBusy(false)
    setAsking(false)
    if (delivery) navigate(`#/delivery/${delivery.id}`)
  }

  return (
    <div>
      <Button size="lg" leftSection={<Send size={18} />} disabled={blocked} onClick={() => setAsking(true)}>
        Send to {people}
      </Button>
      {blocked && (
        <Text size="sm" c="dimmed" mt={8}>
          Put right what stands in the way first.
        </Text>
      )}
      <Confirm
        opened={asking}
        title={`Send to ${people}?`}
        yes={at === '' ? 'Send now' : 'Schedule'}
        no="Not yet"
        busy={busy}
        onYes={() => void send()}
        onNo={() => setAsking(false)}
      >
        “{facts.subject}” goes out from {facts.from}. It takes {spanWords(facts.secondsEstimated)}. You can pause it, but what has been sent
        cannot be called back.
        <TextInput
          type="datetime-local"
          mt={14}
          label="Send at"
          description={`Empty sends it now. The time is that of this computer (${zone}), and Broadsheet has to be open then.`}
          value={at}
          onChange={({ currentTarget }) => setAt(currentTarget.value)}
        />
      </Confirm>
    </div>
  )
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')
