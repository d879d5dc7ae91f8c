import { Button, Group, TagsInput, Text } from '@mantine/core'
import { FlaskConical } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { TestOutcome } from '../../../core/delivery/delivery-operations.ts'
import { ask, useAnswer } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import classes from './TestMail.module.css'

const mostAddresses = 20
const remembered = 12

interface TestMailProps {
  readonly digestId: string
  readonly accountId: string
}

/** The digest to a few addresses first, marked as a test; the addresses are remembered. */
export function TestMail({ digestId, accountId }: TestMailProps): ReactElement {
  const recent = useAnswer('settings.read', undefined).data?.recentTestAddresses ?? []
  const [to, setTo] = useState<readonly string[] | null>(null)
  const [outcome, setOutcome] = useState<TestOutcome | null>(null)
  const [busy, setBusy] = useState(false)
  const addresses = to ?? recent.slice(0, 1)

  async function send(): Promise<void> {
    setBusy(true)
    setOutcome((await attempt(() => ask('delivery.test', { digestId, accountId, to: addresses }))) ?? null)
    await attempt(() => ask('settings.change', { recentTestAddresses: [...new Set([...addresses, ...recent])].slice(0, remembered) }))
    setBusy(false)
  }

  return (
    <section aria-label="Send a test">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TagsInput
          className={classes.addresses ?? ''}
          label="Send a test first"
          placeholder={addresses.length === 0 ? 'you@example.org' : ''}
          maxTags={mostAddresses}
          splitChars={[',', ' ', ';', '\n']}
          acceptValueOnBlur
          data={recent.filter(address => !addresses.includes(address))}
          value={[...addresses]}
          onChange={setTo}
        />
        <Button
          variant="default"
          leftSection={<FlaskConical size={15} />}
          disabled={addresses.length === 0}
          loading={busy}
          onClick={() => void send()}
        >
          Send test
        </Button>
      </Group>
      <output>
        {outcome?.sent.map(({ address, accepted, reply, meaning }) => (
          <Text key={address} size="sm" mt={6} c={accepted ? 'dimmed' : 'red'}>
            {accepted ? `Sent to ${address}.` : [`${address} was refused.`, meaning, `The server said: ${reply}`].filter(Boolean).join(' ')}
          </Text>
        ))}
      </output>
    </section>
  )
}
