import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { ReceiverAddressView } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import type { KeyRing } from "../../platform/key-ring.ts";
import type { ReceiverAddress } from "./receiver-address-store.ts";

/** An address for whoever keeps it: opened, without its secret. */
export function viewReceiverAddress(address: ReceiverAddress, keys: KeyRing, actor: Actor): ReceiverAddressView {
  const { id, recipientName: recipient, recipientKind, way, givenAt } = address;
  return {
    ...{ id, recipient, recipientKind, way },
    address: keys.open(address.addressCipher).toString(),
    givenAt: givenAt.toISOString(),
    can: openTo(actor, ["end-receiver-address"]),
  };
}
