import { z } from "zod";
import { signingJwk } from "@xinheng/domain/access/signing-jwk.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { listSigningJwks } from "../platform/signing/signing-key-store.ts";

/** The public keys of the house: by them anybody checks what it signed, also long after. */
export const listSigningKeys = visitorQuestion({
  name: "list-signing-keys",
  path: "/signing-keys",
  says: {
    zh: "平台的签名公钥（JWK），现用的在前；用来核对平台签发的文件。",
    en: "The public signing keys of the house (JWK), the one in use first, by which what it signed is checked.",
  },
  reply: z.object({ keys: z.array(signingJwk).max(100) }),
  refuses: [],
  run: async ({ tx }) => ({ keys: await listSigningJwks(tx) }),
});
