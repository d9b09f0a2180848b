import type { Operation } from "../../platform/operation.ts";
import { acknowledgeReceiverLink } from "./acknowledge-receiver-link.ts";
import { endReceiverAddress } from "./end-receiver-address.ts";
import { giveReceiverAddress } from "./give-receiver-address.ts";
import { listReceiverAddresses } from "./list-receiver-addresses.ts";
import { openReceiverLink } from "./open-receiver-link.ts";
import { tellReceiverAgain } from "./tell-receiver-again.ts";

/** Receivers with an address of their own: where they are told, and how they say that it came. */
export const receiverOperations: readonly Operation[] = [
  ...[giveReceiverAddress, endReceiverAddress, listReceiverAddresses],
  ...[tellReceiverAgain, openReceiverLink, acknowledgeReceiverLink],
];
