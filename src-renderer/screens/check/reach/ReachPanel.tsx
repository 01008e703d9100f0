import { Addresses } from './Addresses'
import { FirewallPart } from './FirewallPart'
import { PhoneProof } from './PhoneProof'
import { PlatformPart } from './PlatformPart'
import { RelayPart } from './RelayPart'
import { RouterPart } from './RouterPart'
import './ReachPanel.css'

/** The road from the internet to this computer: what can be seen of it, its proof, and the ways round it. */
export function ReachPanel() {
  return (
    <div className="reach">
      <PhoneProof />
      <Addresses />
      <RouterPart />
      <FirewallPart />
      <RelayPart />
      <PlatformPart />
    </div>
  )
}
