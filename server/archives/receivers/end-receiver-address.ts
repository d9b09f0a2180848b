import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endReceiverAddressAt, findReceiverAddress } from "./receiver-address-store.ts";
import { giveUpReceiverMessages } from "./receiver-message-store.ts";

/** Nothing is sent to this address any more; what still waited for it goes back to the list. */
export const endReceiverAddress = deed({
  name: "end-receiver-address",
  method: "DELETE",
  path: "/receiver-addresses/{addressId}",
  says: {
    zh: "停用接收方的告知地址；尚未发出的不再发出，回到由秘书处书面告知的名单",
    en: "End a receiver's address; what was not sent yet goes back to the list of those to be told by letter",
  },
  params: z.object({ addressId: z.uuid() }),
  reply: z.object({ addressId: z.uuid() }),
  refuses: ["receiver-address-not-found"],
  journals: ({ params }) => ({ ids: { receiverAddress: params.addressId } }),
  async run({ tx, now, params: { addressId } }) {
    if ((await findReceiverAddress(tx, addressId)) === null) return refuse("receiver-address-not-found");
    await endReceiverAddressAt(tx, addressId, now);
    await giveUpReceiverMessages(tx, { addressId }, "no-address");
    return { addressId };
  },
});
