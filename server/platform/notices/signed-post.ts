import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { House } from "../house.ts";
import { signedHeaders } from "./hook-signature.ts";

/**
 * Posts a message to a machine, signed now with its own secret. Null: it was taken (2xx). Else what came instead: a status,
 * or why there was none.
 */
export async function postSigned(
  house: House,
  to: { readonly address: string; readonly secretCipher: string },
  message: { readonly id: string; readonly payload: string },
): Promise<string | null> {
  const way = await house.outward.judge(to.address);
  if (isRefusal(way)) return way.refused;
  const headers = {
    "content-type": "application/json",
    "user-agent": "xinheng-webhook/1",
    ...signedHeaders(message, house.keys.open(to.secretCipher).toString(), house.time.now()),
  };
  try {
    const status = await house.outward.post(way, headers, message.payload);
    return status >= 200 && status < 300 ? null : `http-${String(status)}`;
  } catch (failure) {
    return failure instanceof Error && "code" in failure ? String(failure.code) : "no-answer";
  }
}
