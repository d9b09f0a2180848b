import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { newReceiverAddress, receiverAddressView } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { findHandover } from "../../platform/handovers/handover-store.ts";
import { drawHookSecret } from "../../platform/notices/hook-signature.ts";
import { deed } from "../../platform/operation.ts";
import { saveReceiverAddress } from "./receiver-address-store.ts";
import { viewReceiverAddress } from "./view-receiver-address.ts";

/** Notes where the receiver of a handover is told what becomes of it; from then on by the program, for all it received. */
export const giveReceiverAddress = deed({
  name: "give-receiver-address",
  method: "POST",
  path: "/handovers/{handoverId}/receiver-address",
  says: {
    zh: "登记接收方的告知地址：邮箱，或者接收系统的 https 地址（签名密钥只显示一次）。此后记录有异议、更正、修复、撤回的，由程序告知。",
    en: "Note where a receiver is told: a mailbox, or an https address of its machine, whose signing secret is shown once. From then on the program tells it of disputes, corrections, repairs and recalls.",
  },
  params: z.object({ handoverId: z.uuid() }),
  body: newReceiverAddress,
  reply: z.object({ address: receiverAddressView, secret: z.string().nullable() }),
  refuses: [
    "tls-required",
    "handover-not-found",
    "receiver-tells-itself",
    "receiver-address-standing",
    "mail-not-set-up",
    "hook-address-insecure",
    "hook-address-inside",
  ],
  journals: ({ params, reply }) => ({ ids: { handoverId: params.handoverId, receiverAddress: reply.address.id } }),
  async run({ tx, house, actor, now, wire, params, body }) {
    const handover = await findHandover(tx, params.handoverId);
    if (handover === null) return refuse("handover-not-found");
    const { kind, id: recipientId, name: recipientName } = handover.recipient;
    if (kind !== "key" && kind !== "partner") return refuse("receiver-tells-itself");
    if (body.way === "mail" && house.mailer === null) return refuse("mail-not-set-up");
    if (body.way === "web-hook" && !wire.secure) return refuse("tls-required");
    const way = body.way === "mail" ? null : await house.outward.judge(body.address);
    if (isRefusal(way)) return way;
    const secret = body.way === "mail" ? null : drawHookSecret();
    const address = {
      ...{ id: uuidv7(), recipientKind: kind, recipientId, recipientName, way: body.way, givenAt: now },
      addressCipher: house.keys.seal(body.address),
      secretCipher: secret === null ? null : house.keys.seal(secret),
    };
    const by = { associationId: ownAssociation(actor), givenBy: signedIn(actor).accountId };
    if (!(await saveReceiverAddress(tx, { ...address, ...by }))) return refuse("receiver-address-standing");
    return { address: viewReceiverAddress(address, house.keys, actor), secret };
  },
});
