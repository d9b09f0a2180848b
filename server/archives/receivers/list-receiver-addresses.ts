import { z } from "zod";
import { receiverAddressView } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { question } from "../../platform/operation.ts";
import { listReceiverAddresses as findAddresses } from "./receiver-address-store.ts";
import { viewReceiverAddress } from "./view-receiver-address.ts";

/** The receivers that are told by the program, and where. */
export const listReceiverAddresses = question({
  name: "list-receiver-addresses",
  path: "/receiver-addresses",
  says: {
    zh: "由程序告知的接收方和告知地址",
    en: "The receivers that are told by the program, and where",
  },
  query: z.object({ cursor: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.object({ addresses: z.array(receiverAddressView).max(100), next: z.uuid().nullable() }),
  refuses: [],
  async run({ tx, house, actor, query: { cursor, limit } }) {
    const found = await findAddresses(tx, { after: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      addresses: page.map((address) => viewReceiverAddress(address, house.keys, actor)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
