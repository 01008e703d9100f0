import { NetworkLayer } from './network-layer'
import type { FileTraits, StreamReader } from './packet'
import { PcapReader } from './pcap-reader'
import { PcapngReader } from './pcapng-reader'
import { Reassembly } from './reassembly'
import type { Notice, SourceEvent } from './source-event'

/** Where the contents of a capture go. */
export interface CaptureSink {
  event(event: SourceEvent): void
  notice(notice: Notice): void
  traits(traits: FileTraits): void
}

/** A file of packets, from its bytes to the events of its connections. */
export function packetCapture(format: 'pcapng' | 'pcap', sink: CaptureSink): StreamReader {
  const notice = (found: Notice): void => sink.notice(found)
  const reassembly = new Reassembly((event) => sink.event(event), notice)
  const network = new NetworkLayer(reassembly.addresses, { segment: (segment) => reassembly.segment(segment), notice })
  const packets = {
    packet: network.packet.bind(network),
    notice,
    traits: (traits: FileTraits) => sink.traits(traits),
  }
  const reader = format === 'pcapng' ? new PcapngReader(packets) : new PcapReader(packets)
  return {
    push: (chunk) => reader.push(chunk),
    end() {
      reader.end()
      network.end()
      reassembly.end()
    },
  }
}
